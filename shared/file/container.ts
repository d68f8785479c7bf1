import { ok, type Result, refuse } from '../result';
import { crc32 } from './crc32';
import { looksLike } from './looks-like';
import type { ArchiveProblem, ContainerProblem } from './problem';
import { encodeUtf8 } from './utf8';
import {
  CENTRAL_SIZE,
  type Central,
  DEFLATED,
  type Described,
  END_SIZE,
  type End,
  LOCAL_SIZE,
  type Packed,
  readCentral,
  readEnd,
  readLocal,
  STORED,
  writeCentral,
  writeEnd,
  writeLocal,
} from './zip-records';

const ENTRY_LIMIT = 2000;
const BYTES_LIMIT = 2 ** 30;
const RATIO_LIMIT = 100;
/** Longest central directory: the most entries with the longest names. */
const CENTRAL_LIMIT = ENTRY_LIMIT * (CENTRAL_SIZE + 121);
const NAME = /^[a-z0-9][a-z0-9._/-]{0,120}$/;
/** Only "this name is UTF-8" may be set: no encryption, no sizes told after the data. */
const FLAGS_ALLOWED = 0x0800;

/** An archive that can be read anywhere, and how to undo its compression. */
export interface Archive {
  readonly size: number;
  readonly read: (offset: number, length: number) => Uint8Array;
  /**
   * Raw inflate of the whole of `bytes`, no byte left over. Throws a `RangeError` as
   * soon as the output would exceed `max`, any other `Error` when the stream is broken.
   */
  readonly inflate: (bytes: Uint8Array, max: number) => Uint8Array;
}

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Listed extends Central {
  readonly name: string;
}

type Refusal = ContainerProblem | ArchiveProblem;

/**
 * Reads the small strict profile of ZIP that editions and decisions are made of (FILES,
 * container rules): entries in order of the directory, each exactly where and what both
 * its headers say, nothing before, between or after. Refused by the entry's name:
 * `slip` (a name that is not plain lower-case, or climbs), `duplicate`, `symlink`,
 * `type` (encryption, other compression), `bomb` (2,000 entries, 1 GiB, 100:1, or more
 * data than told), `ambiguous` (readers could disagree), `digest` (its CRC-32 differs).
 * All entries are checked before the first is unpacked. `empty`, `not-ours` and
 * `damaged` (no directory at its end) where it is not such a file at all.
 */
export function readContainer(archive: Archive): Result<ReadonlyMap<string, Uint8Array>, Refusal> {
  const listed = listEntries(archive);
  if (!listed.ok) return listed;
  const entries = new Map<string, Uint8Array>();
  for (const entry of listed.value) {
    const bytes = unpack(archive, entry);
    if (!bytes.ok) return bytes;
    entries.set(entry.name, bytes.value);
  }
  return ok(entries);
}

function listEntries(archive: Archive): Result<readonly Listed[], Refusal> {
  if (archive.size === 0) return refuse({ kind: 'empty' });
  const end = readEnd(archive.read(Math.max(0, archive.size - END_SIZE), END_SIZE));
  if (end === undefined || end.commentLength !== 0) return refuse(tellNoDirectory(archive));
  const entry = 'the directory';
  if (end.entries > ENTRY_LIMIT || end.centralBytes > CENTRAL_LIMIT) {
    return refuse({ kind: 'bomb', entry });
  }
  if (!endsWhereItSays(end, archive.size)) return refuse({ kind: 'ambiguous', entry });
  const directory = archive.read(end.centralAt, end.centralBytes);
  const listed: Listed[] = [];
  let at = 0;
  for (let n = 0; n < end.entries; n += 1) {
    const central = readCentral(directory.subarray(at));
    if (central === undefined) return refuse({ kind: 'ambiguous', entry });
    const name = readName(directory.subarray(at + CENTRAL_SIZE), central.nameLength);
    listed.push({ ...central, name });
    at += CENTRAL_SIZE + central.nameLength + central.extraLength + central.commentLength;
  }
  if (at !== directory.length) return refuse({ kind: 'ambiguous', entry });
  const problem = checkAll(listed, end.centralAt);
  return problem === null ? ok(listed) : refuse(problem);
}

/** Zip64 marks and split archives fail here too: their numbers do not add up. */
function endsWhereItSays(end: End, size: number): boolean {
  return (
    end.disks === 0 &&
    end.entries === end.entriesHere &&
    end.centralAt + end.centralBytes + END_SIZE === size
  );
}

function tellNoDirectory(archive: Archive): Refusal {
  const looks = looksLike(archive.read(0, Math.min(archive.size, 512)));
  return looks === 'zip' || looks === 'palmares'
    ? { kind: 'damaged' }
    : { kind: 'not-ours', looksLike: looks };
}

/** Bytes as characters, for the refusal of a hostile name; allowed names are ASCII. */
function readName(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, Math.min(length, 200)));
}

function checkAll(listed: readonly Listed[], centralAt: number): ArchiveProblem | null {
  const seen = new Set<string>();
  let total = 0;
  let next = 0;
  for (const entry of listed) {
    const folded = entry.name.toLowerCase();
    total += entry.bytes;
    const kind = seen.has(folded) ? 'duplicate' : checkOne(entry, total);
    if (kind !== null) return { kind, entry: entry.name };
    if (entry.at !== next) return { kind: 'ambiguous', entry: entry.name };
    seen.add(folded);
    next += LOCAL_SIZE + entry.nameLength + entry.packed;
  }
  return next === centralAt ? null : { kind: 'ambiguous', entry: listed.at(-1)?.name ?? '' };
}

function checkOne(entry: Listed, total: number): ArchiveProblem['kind'] | null {
  const form = entry.mode & 0o170000;
  if (form === 0o120000) return 'symlink';
  if (!isPlainName(entry.name) || entry.name.length !== entry.nameLength) return 'slip';
  const isKnownMethod = entry.method === STORED || entry.method === DEFLATED;
  if ((form !== 0 && form !== 0o100000) || !isKnownMethod || entry.flags & 1) return 'type';
  if (total > BYTES_LIMIT || entry.bytes > Math.max(entry.packed, 1) * RATIO_LIMIT) return 'bomb';
  const isPlain =
    (entry.flags | FLAGS_ALLOWED) === FLAGS_ALLOWED &&
    entry.extraLength === 0 &&
    entry.commentLength === 0 &&
    entry.disk === 0 &&
    (entry.method === DEFLATED || entry.packed === entry.bytes);
  return isPlain ? null : 'ambiguous';
}

/** Lower-case, no climbing, no empty or dotted step: one spelling on every file system. */
function isPlainName(name: string): boolean {
  return NAME.test(name) && name.split('/').every((step) => step !== '' && !/^\.+$/.test(step));
}

function unpack(archive: Archive, entry: Listed): Result<Uint8Array, ArchiveProblem> {
  const refuseAs = (kind: ArchiveProblem['kind']) => refuse({ kind, entry: entry.name });
  const header = archive.read(entry.at, LOCAL_SIZE + entry.nameLength);
  if (!saysTheSame(header, entry)) return refuseAs('ambiguous');
  const packed = archive.read(entry.at + header.length, entry.packed);
  if (packed.length !== entry.packed) return refuseAs('ambiguous');
  let bytes = packed;
  if (entry.method === DEFLATED) {
    try {
      bytes = archive.inflate(packed, entry.bytes);
    } catch (error) {
      // By contract: more data than told, or a broken stream.
      return refuseAs(error instanceof RangeError ? 'bomb' : 'digest');
    }
  }
  if (bytes.length !== entry.bytes) return refuseAs('ambiguous');
  return crc32(bytes) === entry.crc ? ok(bytes) : refuseAs('digest');
}

function saysTheSame(header: Uint8Array, entry: Listed): boolean {
  const local = readLocal(header);
  if (local === undefined || readName(header.subarray(LOCAL_SIZE), entry.nameLength) !== entry.name)
    return false;
  const told = Object.entries(local) as [keyof Described, number][];
  return told.every(([what, figure]) => entry[what] === figure);
}

/**
 * Writes what `readContainer` reads, in the given order; the same entries always give
 * the same bytes. `deflate` is raw; it is used where it helps and stays under 100:1,
 * else entries are stored. Throws on a name or a size that could not be read back.
 */
export function writeContainer(
  entries: readonly Entry[],
  deflate?: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const total = entries.reduce((sum, e) => sum + e.bytes.length, 0);
  const names = new Set(entries.map((e) => e.name));
  if (names.size !== entries.length || names.size > ENTRY_LIMIT || total > BYTES_LIMIT) {
    throw new RangeError('too many entries, too many bytes or a name given twice');
  }
  const records: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = pack(entry, deflate);
    const local = writeLocal(packed);
    records.push(local, packed.packed);
    directory.push(writeCentral(packed, at));
    at += local.length + packed.packed.length;
  }
  const centralBytes = directory.reduce((sum, r) => sum + r.length, 0);
  const end = writeEnd({ entries: entries.length, centralBytes, centralAt: at });
  return joinBytes([...records, ...directory, end]);
}

/** An entry as it will be stored: its length and CRC-32 are known, its bytes come later. */
export interface Announced {
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
}

/**
 * The records of a container whose entries are stored one after the other: `heads` before
 * each entry's bytes, `tail` after the last. Throws as `writeContainer` does.
 */
export function layContainer(entries: readonly Announced[]): {
  readonly heads: readonly Uint8Array[];
  readonly tail: Uint8Array;
} {
  const total = entries.reduce((sum, e) => sum + e.bytes, 0);
  const names = new Set(entries.map((e) => e.name));
  if (names.size !== entries.length || names.size > ENTRY_LIMIT || total > BYTES_LIMIT) {
    throw new RangeError('too many entries, too many bytes or a name given twice');
  }
  const heads: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, crc } of entries) {
    if (!isPlainName(name)) throw new RangeError(`${name} is no name for an entry`);
    const told = {
      name: encodeUtf8(name),
      method: STORED,
      crc,
      packed: { length: bytes },
      bytes,
    };
    const local = writeLocal(told);
    heads.push(local);
    directory.push(writeCentral(told, at));
    at += local.length + bytes;
  }
  const centralBytes = directory.reduce((sum, r) => sum + r.length, 0);
  const end = writeEnd({ entries: entries.length, centralBytes, centralAt: at });
  return { heads, tail: joinBytes([...directory, end]) };
}

function pack({ name, bytes }: Entry, deflate?: (bytes: Uint8Array) => Uint8Array): Packed {
  if (!isPlainName(name)) throw new RangeError(`${name} is no name for an entry`);
  const smaller = deflate?.(bytes);
  const helps =
    smaller !== undefined &&
    smaller.length < bytes.length &&
    bytes.length <= smaller.length * RATIO_LIMIT;
  return {
    name: encodeUtf8(name),
    method: helps ? DEFLATED : STORED,
    crc: crc32(bytes),
    packed: helps ? smaller : bytes,
    bytes: bytes.length,
  };
}

/** Several byte strings, end to end. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
