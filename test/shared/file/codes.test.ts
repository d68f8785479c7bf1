import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromBase64url, toBase64, toBase64url } from '../../../shared/file/base64';
import { showCode, tidyCode, writeCrockford } from '../../../shared/file/crockford';
import { fingerprint, sha256Hex, threeByFour } from '../../../shared/file/digest';

describe('base64', () => {
  it('is what Node writes, in both alphabets, and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['QQ', 'QQ=', 'QQ===', 'QR==', 'Q', 'QQ==\n', ' QQ==', 'Q-==', 'QQ==QQ==', '====', 'é'])(
    'refuses %j, which is nobody’s own spelling',
    (text) => expect(fromBase64(text)).toBeUndefined(),
  );

  it.each(['QQ==', 'QR', 'Q', 'Q+', 'QQ\n'])('refuses %j as base64url', (text) =>
    expect(fromBase64url(text)).toBeUndefined(),
  );

  it('is read in no other spelling than the one that is written', () => {
    // Few letters, some of them with stray low bits, so that many texts are nearly right.
    const nearly = fc
      .array(fc.constantFrom(...'AQRYZgh+/-_=='), { maxLength: 9 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(nearly, (text) => {
        const read = fromBase64(text);
        if (read !== undefined) expect(toBase64(read)).toBe(text);
        expect(read === undefined).toBe(Buffer.from(text, 'base64').toString('base64') !== text);
        const readUrl = fromBase64url(text);
        if (readUrl !== undefined) expect(toBase64url(readUrl)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('codes people read', () => {
  it('reads a juror code however it was typed', () => {
    for (const typed of ['7K3QF-9XM2P', '7k3qf 9xm2p', ' 7K3QF9XM2P\n', '7K3QF–9XM2P']) {
      expect(tidyCode(typed)).toBe('7K3QF9XM2P');
    }
    expect(tidyCode('oOiIl-LLLLL')).toBe('0011111111');
  });

  it.each(['', '7K3QF-9XM2', '7K3QF-9XM2PX', '7K3QF-9XM2U', '7K3QF-9XM2é'])(
    'sees that %j is no code',
    (typed) => expect(tidyCode(typed)).toBeUndefined(),
  );

  it('shows a code as five and five', () => {
    expect(showCode('7K3QF9XM2P')).toBe('7K3QF-9XM2P');
  });

  it('takes five bits a character, most significant first', () => {
    const number = BigInt(`0x${sha256Hex('palmares')}`);
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const expected = Array.from(
      { length: 12 },
      (_, i) => digits[Number((number >> BigInt(256 - 5 * (i + 1))) & 31n)],
    ).join('');
    expect(writeCrockford(Buffer.from(sha256Hex('palmares'), 'hex'), 12)).toBe(expected);
    expect(threeByFour(sha256Hex('palmares'))).toBe(expected.replace(/.{4}(?=.)/g, '$& '));
    expect(() => writeCrockford(new Uint8Array(7), 12)).toThrow(RangeError);
  });

  it('knows SHA-256 of bytes and of text (FIPS 180: "abc")', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256Hex('abc')).toBe(abc);
    expect(sha256Hex(Uint8Array.of(97, 98, 99))).toBe(abc);
    expect(sha256Hex('é')).toBe(createHash('sha256').update('é', 'utf8').digest('hex'));
  });

  it('gives a key a fingerprint of four times four characters', () => {
    const shown = fingerprint(toBase64url(new Uint8Array(32)));
    expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(shown).not.toBe(fingerprint(toBase64url(new Uint8Array(32).fill(1))));
  });
});
