import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeCanonical } from '../../shared/file/canonical';
import type { Digest } from '../../shared/ids';
import type { Head, JournalEntry } from '../../shared/ipc';
import { decryptInPlace, encryptInPlace, type JournalKeys } from './journal-keys';

/** One line: all that one transaction changed, kept whole or not at all. */
export interface Commit extends Head {
  readonly entries: readonly JournalEntry[];
}

/** A line as it stands on the disk, its hash proved, its body not yet opened. */
export interface Link extends Head {
  readonly prev: Digest;
  readonly body: string;
}

const entries = z.array(
  z.strictObject({
    table: z.string().min(1).max(60),
    op: z.enum(['put', 'delete']),
    key: z.string().max(400),
    row: z.unknown(),
  }),
);

/** The clear body of a commit; undefined when an entry has no canonical JSON form. */
export function writeBody(given: readonly JournalEntry[]): Buffer | undefined {
  const checked = entries.safeParse(given);
  if (!checked.success) return undefined;
  try {
    return Buffer.from(writeCanonical(checked.data), 'utf8');
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}

/** The next line after `head`, newline included: canonical JSON of four members. */
export function writeLine({
  head,
  body: clear,
  keys,
}: {
  readonly head: Head;
  readonly body: Uint8Array;
  readonly keys: JournalKeys;
}): { readonly text: string; readonly head: Head } {
  const seq = head.seq + 1;
  const place = placeOf(head.hash, seq);
  const body = encryptInPlace({ key: keys.line, bytes: clear, place }).toString('base64');
  const hash = hashOf(place, body);
  return { text: `${writeCanonical({ body, hash, prev: head.hash, seq })}\n`, head: { seq, hash } };
}

const LINE =
  /^\{"body":"([A-Za-z0-9+/]+={0,2})","hash":"([0-9a-f]{64})","prev":"([0-9a-f]{64})","seq":([1-9][0-9]{0,14})\}$/;

/** Reads a line without its newline; undefined unless its form is exact and its hash its own. */
export function readLink(text: string): Link | undefined {
  const [, body = '', hash = '', prev = '', digits] = LINE.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const seq = Number(digits);
  return hashOf(placeOf(prev, seq), body) === hash ? { seq, hash, prev, body } : undefined;
}

/** Opens the body of a link; undefined under another key, or when it was made by other hands. */
export function openLink({ seq, hash, prev, body }: Link, keys: JournalKeys): Commit | undefined {
  const bytes = Buffer.from(body, 'base64');
  const clear = decryptInPlace({ key: keys.line, bytes, place: placeOf(prev, seq) });
  if (clear === undefined) return undefined;
  const read = entries.safeParse(JSON.parse(clear.toString('utf8')));
  return read.success ? { seq, hash, entries: read.data } : undefined;
}

/** 32 bytes of `prev`, then `seq` as 8 bytes, big-endian: hashed, and bound to the body. */
function placeOf(prev: Digest, seq: number): Uint8Array {
  const place = Buffer.alloc(40);
  place.write(prev, 'hex');
  place.writeBigUInt64BE(BigInt(seq), 32);
  return place;
}

function hashOf(place: Uint8Array, body: string): Digest {
  return createHash('sha256').update(place).update(body, 'latin1').digest('hex');
}
