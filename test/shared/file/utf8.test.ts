import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../shared/file/utf8';

const refused = { ok: false, error: { kind: 'not-canonical' } };

describe('UTF-8', () => {
  it('agrees with the platform decoder on any bytes, a leading mark excepted', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0xef, 0xf0, 0x90, 0xf4)),
    );
    fc.assert(
      fc.property(bytes, (drawn) => {
        const given = Uint8Array.from(drawn);
        let text: string | undefined;
        try {
          text = strict.decode(given);
        } catch {
          text = undefined;
        }
        const isRefused = text === undefined || text.startsWith('\ufeff');
        expect(decodeUtf8(given)).toEqual(isRefused ? refused : { ok: true, value: text });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives back any text, also one longer than a single join', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeUtf8(encodeUtf8(text))).toEqual({ ok: true, value: text });
      }),
    );
    const long = 'é😀'.repeat(20_000);
    expect(decodeUtf8(encodeUtf8(long))).toEqual({ ok: true, value: long });
  });

  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong three-byte form', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a value above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x41]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual(refused);
  });

  it('does not replace a lone surrogate in silence', () => {
    expect(() => encodeUtf8('a\udc00')).toThrow(TypeError);
  });
});
