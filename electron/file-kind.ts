import path from 'node:path';
import { looksLike } from '../shared/file/looks-like';
import type { FileRef } from '../shared/ipc';

/** Enough of a file to know it by its first bytes. */
export const HEAD_BYTES = 512;

const BY_EXTENSION: Readonly<Record<string, FileRef['kind']>> = {
  '.edition': 'edition',
  '.ballot': 'ballot',
  '.palmares': 'palmares',
  '.show': 'show',
  '.key': 'organiser-key',
};

/**
 * The kind told to a room. First bytes win over the name, so a ballot renamed by a mail
 * program is still one; with foreign bytes the name decides, and reading will say what is wrong.
 */
export function kindOfFile(name: string, head: Uint8Array): FileRef['kind'] {
  const seen = looksLike(head);
  // A show is under a passphrase, as a key file is: only its name tells them apart.
  if (seen === 'organiser-key' && path.extname(name).toLowerCase() === '.show') return 'show';
  const isOurs =
    seen === 'edition' || seen === 'organiser-key' || seen === 'ballot' || seen === 'palmares';
  return isOurs ? seen : (BY_EXTENSION[path.extname(name).toLowerCase()] ?? 'other');
}
