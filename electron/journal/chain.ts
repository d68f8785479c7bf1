import type { Digest } from '../../shared/ids';
import type { JournalKeys } from './journal-keys';
import { type Commit, openLink, readLink } from './line';

/** What the bytes of `journal.log` hold. */
export interface Chain {
  /** Hash of line n at n − 1, as far as every line follows the one before. */
  readonly hashes: readonly Digest[];
  /** Bytes of that readable prefix; what lies beyond is not part of the journal. */
  readonly length: number;
  /** The last line is whole but for its newline, which the next write owes. */
  readonly unended: boolean;
  /** Lines, whole or not, beyond the prefix. */
  readonly loose: number;
  /** Those of them that still prove their own place, in order: they can be salvaged. */
  readonly beyond: readonly Commit[];
}

/**
 * Reads as many lines as follow each other from the first, handing each to `see`. Takes
 * any bytes. `wrong-key`: the first line is sound, and starts the chain of another key.
 */
export function readChain(
  bytes: Buffer,
  keys: JournalKeys,
  see: (commit: Commit) => void = () => undefined,
): Chain | 'wrong-key' {
  const hashes: Digest[] = [];
  let prev = keys.genesis;
  let at = 0;
  let unended = false;
  while (at < bytes.length) {
    const end = endOfLine(bytes, at);
    const link = readLink(bytes.toString('latin1', at, end));
    if (at === 0 && link?.seq === 1 && link.prev !== prev) return 'wrong-key';
    if (link === undefined || link.prev !== prev || link.seq !== hashes.length + 1) break;
    const commit = openLink(link, keys);
    if (commit === undefined) break;
    see(commit);
    hashes.push(link.hash);
    prev = link.hash;
    unended = end === bytes.length;
    at = unended ? end : end + 1;
  }
  return { hashes, length: at, unended, ...salvage(bytes.subarray(at), keys, hashes.length) };
}

/** Every later line that its own hash and tag prove, whatever happened around it. */
function salvage(
  rest: Buffer,
  keys: JournalKeys,
  last: number,
): { readonly loose: number; readonly beyond: readonly Commit[] } {
  const found = new Map<number, Commit>();
  let loose = 0;
  for (let at = 0; at < rest.length; ) {
    const end = endOfLine(rest, at);
    const link = readLink(rest.toString('latin1', at, end));
    const commit = link && link.seq > last ? openLink(link, keys) : undefined;
    if (commit) found.set(commit.seq, commit);
    loose += 1;
    at = end + 1;
  }
  return { loose, beyond: [...found.values()].sort((a, b) => a.seq - b.seq) };
}

function endOfLine(bytes: Buffer, from: number): number {
  const newline = bytes.indexOf(0x0a, from);
  return newline === -1 ? bytes.length : newline;
}
