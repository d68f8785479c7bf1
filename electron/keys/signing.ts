import { randomBytes } from 'node:crypto';
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

/** The act of signing with a seed; deterministic, so the same content gives the same file. */
export function signWith(seed: Uint8Array): (message: Uint8Array) => Uint8Array {
  return (message) => ed25519.sign(message, seed);
}
