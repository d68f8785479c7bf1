import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoveRequest, writeMoveRequest } from '../../electron/keys/move-request';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import { ok } from '../../shared/result';

const KEY = 'A'.repeat(43);
const claim = {
  edition: 'demo-2027',
  juror: 'J04',
  publicKey: KEY,
  device: 'mon portable',
  enrol: KEY,
};
const written = writeMoveRequest(claim);
const text = new TextDecoder().decode(written);

describe('a request to move', () => {
  it('is one line that says whose laptop asks, and reads back', () => {
    expect(text.split('\n')).toHaveLength(2);
    expect(JSON.parse(text)).toEqual({ ...claim, format: 'palmares-move', version: 1 });
    expect(readMoveRequest(written)).toEqual(ok(claim));
  });

  it.each([
    ['empty', '', 'empty'],
    ['cut', text.slice(0, -20), 'damaged'],
    ['without its end', text.trimEnd(), 'damaged'],
    ['written otherwise', text.replace('{', '{ '), 'damaged'],
    ['with a member more', text.replace('{', '{"a":1,'), 'damaged'],
    ['with a member twice', text.replace('{', '{"device":"x",'), 'damaged'],
    ['with a key that is none', text.replace(KEY, 'B'.repeat(42)), 'damaged'],
    ['with a path for a juror', text.replace('J04', '../J04'), 'damaged'],
    ['of a later version', text.replace('"version":1', '"version":2'), 'version-newer'],
    ['another file', '%PDF-1.7', 'not-ours'],
    ['other JSON', '{"a":1}\n', 'not-ours'],
    ['a list', '[]\n', 'not-ours'],
  ])('%s is refused by its kind', (_, said, kind) => {
    expect(readMoveRequest(encodeUtf8(said))).toMatchObject({ ok: false, error: { kind } });
  });

  it('of any bytes, or with any bit turned, is told or is the very claim of its text', () => {
    const turned = fc.nat(written.length * 8 - 1).map((bit) => {
      const bytes = written.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 600 }), turned), (bytes) => {
        const read = readMoveRequest(bytes);
        if (!read.ok) return;
        const line = decodeUtf8(bytes);
        expect(JSON.parse(line.ok ? line.value : '')).toMatchObject(read.value);
      }),
      { numRuns: 2000 },
    );
  });
});
