import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { toBase64url } from '../../shared/file/base64';

/** A new Ed25519 key (RFC 8032), kept as its 32-byte seed. */
export function makeSeed(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** Public key of a seed, base64url: how a signer is named everywhere. */
export function publicKeyOf(seed: Uint8Array): string {
  return toBase64url(ed25519.getPublicKey(seed));
}

/** What stands before the seed in a PKCS #8 private key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The act of signing with a seed; deterministic, so the same content gives the same file. By
 * the system's Ed25519: an edition of 500 dossiers is signed while nobody notices.
 */
export function signWith(seed: Uint8Array): (message: Uint8Array) => Uint8Array {
  return (message) => {
    const der = Buffer.concat([PKCS8_HEAD, seed]);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    der.fill(0);
    return new Uint8Array(sign(null, message, key));
  };
}
