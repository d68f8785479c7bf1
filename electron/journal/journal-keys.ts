import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Digest } from '../../shared/ids';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** What one at-rest key gives for one journal: HKDF-SHA-256, one `info` for each use. */
export interface JournalKeys {
  /** Encrypts the body of each line. */
  readonly line: Uint8Array;
  readonly snapshot: Uint8Array;
  /** Public name of the key, 16 hexadecimal characters: tells a wrong key from damage. */
  readonly name: string;
  /** What the first line names as its `prev`; of another key, the chain starts elsewhere. */
  readonly genesis: Digest;
}

/** Throws unless the at-rest key is 32 bytes. */
export function deriveJournalKeys(key: Uint8Array): JournalKeys {
  if (key.length !== 32) throw new RangeError('an at-rest key is 32 bytes');
  const derive = (info: string, length: number) =>
    new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, length));
  const name = Buffer.from(derive('palmares-journal-name-v1', 8)).toString('hex');
  return {
    line: derive('palmares-journal-line-v1', 32),
    snapshot: derive('palmares-journal-snapshot-v1', 32),
    name,
    genesis: createHash('sha256').update(`palmares-journal-v1 ${name}`).digest('hex'),
  };
}

/** Seals the rows of the page's database under the same at-rest key, which stays in main. */
export const deriveRowKey = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), 'palmares-rows-v1', 32));

/** What one at-rest key gives for the files beside the journal. */
export const deriveFilesKey = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), 'palmares-files-v1', 32));

/** Encrypted bytes, and the clear bytes that they are bound to (the place they belong in). */
interface Bound {
  readonly key: Uint8Array;
  readonly bytes: Uint8Array;
  readonly place: Uint8Array;
}

/** AES-256-GCM: random nonce (12 bytes), ciphertext, tag (16 bytes). */
export function encryptInPlace({ key, bytes, place }: Bound): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(place);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The clear bytes; undefined when altered, moved from their place, or of another key. */
export function decryptInPlace({ key, bytes, place }: Bound): Buffer | undefined {
  if (bytes.length < NONCE + TAG) return undefined;
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
    .setAAD(place)
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    // The one failure of GCM: the tag does not fit these bytes under this key.
    return undefined;
  }
}
