import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Digest } from '../ids';
import { fromBase64url } from './base64';
import { writeCrockford } from './crockford';
import { encodeUtf8 } from './utf8';

/** SHA-256 of bytes, or of the UTF-8 form of a text. */
export function sha256Hex(content: Uint8Array | string): Digest {
  return bytesToHex(sha256(typeof content === 'string' ? encodeUtf8(content) : content));
}

/**
 * `7K3Q 9XM2 P4TD`: 60 bits of a SHA-256 for people to compare by eye or by voice.
 * Takes the digest (bytes or hexadecimal), not the content.
 */
export function threeByFour(digest: Uint8Array | Digest): string {
  return inFours(writeCrockford(typeof digest === 'string' ? hexToBytes(digest) : digest, 12));
}

/**
 * Fingerprint of a public key (base64url): 4 × 4 characters of the SHA-256 of its bytes,
 * read aloud when a key is accepted and printed in the minutes. Throws on text that is
 * not base64url.
 */
export function fingerprint(publicKey: string): string {
  const bytes = fromBase64url(publicKey);
  if (bytes === undefined) throw new TypeError('a public key is base64url');
  return inFours(writeCrockford(sha256(bytes), 16));
}

function inFours(text: string): string {
  return text.replace(/.{4}(?=.)/g, '$& ');
}
