import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicKeyOf, signWith } from '../../../electron/keys/signing';
import { toBase64url } from '../../../shared/file/base64';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('a signature', () => {
  it('is that of RFC 8032, test 2', () => {
    const seed = bytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
    const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
    expect(publicKeyOf(seed)).toBe(toBase64url(bytes(publicKey)));
    const signed =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
    expect(Buffer.from(signWith(seed)(Uint8Array.of(0x72))).toString('hex')).toBe(signed);
  });

  it('is the one that every reader of ours expects, whatever is signed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ maxLength: 300 }),
        (seed, message) => {
          expect(signWith(seed)(message)).toEqual(ed25519.sign(message, seed));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not made with a seed of another length', () => {
    expect(() => signWith(new Uint8Array(31))(new Uint8Array())).toThrow();
  });
});
