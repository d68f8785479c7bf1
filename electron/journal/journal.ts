import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';
import type { MachineProblem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import type { Head, JournalEntry } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';
import { saveAtomically } from '../save-file';
import { keepAside, readIfPresent } from './aside';
import { type Chain, readChain } from './chain';
import { type Found, judge } from './found';
import { HeadMirror, readMirror } from './head-mirror';
import { deriveJournalKeys, type JournalKeys } from './journal-keys';
import { type Commit, writeBody } from './line';
import { LogWriter, type OpensFiles } from './log-writer';
import { mendLog } from './mend-log';
import { keepSnapshot, latestSnapshot, retireSnapshots, type Snapshot } from './snapshots';

/** A journal that must not be touched: of another key, or of a newer Palmarès. */
export type JournalRefusal =
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'version-newer'; readonly version: number };

/** One journal: one edition, one role, one juror, one folder. Only one may be open on it. */
export interface Journal {
  /** What opening found, `whole` once mended; the person is told unless `new` or `whole`. */
  found(): Found;
  /** The last acknowledged commit. */
  head(): Head;
  /** The hash of a commit of this journal; undefined past its head. */
  hashAt(seq: number): Digest | undefined;
  /**
   * One commit, kept whole or not at all; the promise settles after `fdatasync`. Refused:
   * the machine's reasons; `bad-request` for an entry without canonical JSON form, and
   * for any append to a broken journal before `mend`.
   */
  append(entries: readonly JournalEntry[]): Promise<Result<Head, MachineProblem>>;
  /**
   * The first append to a broken journal: sets the broken file and the snapshots of the
   * lost lines aside, then goes on from the readable prefix with these entries (see
   * `difference`), all at once. On any other journal it is `append`.
   */
  mend(entries: readonly JournalEntry[]): Promise<Result<Head, MachineProblem>>;
  /** Acknowledged commits from a number on, in order; the first is 1. */
  read(fromSeq?: number): Promise<Result<readonly Commit[], MachineProblem>>;
  /** Keeps all rows as they were at `head`; `bad-request` for a head of another history. */
  snapshot(taken: Snapshot): Promise<Result<null, MachineProblem>>;
  /** The newest snapshot that can be read; undefined without one. */
  latestSnapshot(): Promise<Result<Snapshot | undefined, MachineProblem>>;
  /** When every append asked for so far is acknowledged or refused. */
  settled(): Promise<void>;
  /** After the appends under way; nothing may be asked later. */
  close(): Promise<void>;
}

interface Opening {
  /** Of this journal alone; made when absent. */
  readonly folder: string;
  /** The at-rest key, 32 bytes. */
  readonly key: Uint8Array;
  readonly fs?: OpensFiles;
  /** Dates snapshots for the "one a day" rule; orders nothing. */
  readonly now?: () => Date;
}

/**
 * Opens the journal of a folder, or begins it. Any bytes are read without a throw; what
 * is wrong with them is told in `found`. Refused: a wrong key, a newer version (neither
 * touches a byte), and the machine's reasons.
 */
export async function openJournal({
  folder,
  key,
  fs = nodeFiles,
  now = () => new Date(),
}: Opening): Promise<Result<Journal, JournalRefusal | MachineProblem>> {
  const keys = deriveJournalKeys(key);
  const log = path.join(folder, 'journal.log');
  const mirrorFile = path.join(folder, 'journal.head');
  try {
    await nodeFiles.mkdir(folder, { recursive: true, mode: 0o700 });
    const mirrored = readMirror((await readIfPresent(mirrorFile)) ?? Buffer.alloc(0), keys);
    if (mirrored.kind === 'wrong-key' || mirrored.kind === 'version-newer') return refuse(mirrored);
    const bytes = await readIfPresent(log);
    const chain = bytes && readChain(bytes, keys);
    if (chain === 'wrong-key') return refuse({ kind: 'wrong-key' });
    const head = mirrored.kind === 'head' ? mirrored.head : undefined;
    const judged = judge(chain, head);
    const found =
      bytes && chain ? await dropTornTail({ folder, log, bytes, chain, judged }) : judged;
    if (bytes === undefined) {
      const begun = await saveAtomically(log, new Uint8Array(0));
      if (!begun.ok) return begun;
    }
    const mirror = new HeadMirror(mirrorFile, keys);
    const from = chain ?? { hashes: [], length: 0, unended: false };
    const writer = new LogWriter(
      { file: log, fs, keys, mirror },
      { ...from, excess: found.kind === 'torn' },
    );
    const isBehind = found.kind !== 'journal-broken' && writer.head().seq !== (head?.seq ?? 0);
    if (isBehind && (await flushLog(log))) await mirror.reset(writer.head());
    return ok(new OpenJournal({ folder, log, fs, keys, now, mirror, found }, writer));
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/**
 * A lagging mirror catches up with lines that a killed process may have left unflushed:
 * they are flushed first, for the mirror must never lead. False where the disk refuses.
 */
async function flushLog(log: string): Promise<boolean> {
  try {
    const handle = await nodeFiles.open(log, 'r+');
    await handle.datasync().finally(() => handle.close());
    return true;
  } catch (cause) {
    console.error(`journal.log: not flushed at opening: ${machineProblem(cause).kind}`);
    return false;
  }
}

interface Torn {
  readonly folder: string;
  readonly log: string;
  readonly bytes: Buffer;
  readonly chain: Chain;
  readonly judged: Found;
}

/** Keeps a torn tail aside and cuts it; where the disk refuses, the next append cuts it. */
async function dropTornTail({ folder, log, bytes, chain, judged }: Torn): Promise<Found> {
  if (judged.kind !== 'torn') return judged;
  const kept = await keepAside({ folder, as: 'torn', bytes: bytes.subarray(chain.length) });
  if (!kept.ok) return judged;
  try {
    await nodeFiles.truncate(log, chain.length);
  } catch (cause) {
    console.error(`journal.log: torn tail left for now: ${machineProblem(cause).kind}`);
  }
  return { ...judged, keptAside: kept.value };
}

interface Parts {
  readonly folder: string;
  readonly log: string;
  readonly fs: OpensFiles;
  readonly keys: JournalKeys;
  readonly now: () => Date;
  readonly mirror: HeadMirror;
  readonly found: Found;
}

class OpenJournal implements Journal {
  readonly #parts: Parts;
  #writer: LogWriter;
  #found: Found;

  constructor(parts: Parts, writer: LogWriter) {
    this.#parts = parts;
    this.#writer = writer;
    this.#found = parts.found;
  }

  found(): Found {
    return this.#found;
  }

  head(): Head {
    return this.#writer.head();
  }

  hashAt(seq: number): Digest | undefined {
    return this.#writer.hashAt(seq);
  }

  async append(entries: readonly JournalEntry[]): Promise<Result<Head, MachineProblem>> {
    const body = this.#isBroken() ? undefined : writeBody(entries);
    return body === undefined ? refuse({ kind: 'bad-request' }) : this.#writer.append(body);
  }

  async mend(entries: readonly JournalEntry[]): Promise<Result<Head, MachineProblem>> {
    if (!this.#isBroken()) return this.append(entries);
    const body = writeBody(entries);
    if (body === undefined) return refuse({ kind: 'bad-request' });
    const { folder, log, fs, keys, mirror } = this.#parts;
    const mended = await mendLog({ folder, log, keys, body });
    if (!mended.ok) return mended;
    await this.#writer.close();
    this.#writer = new LogWriter({ file: log, fs, keys, mirror }, mended.value);
    await retireSnapshots({ folder, keys, isOurs: (head) => this.#holds(head) });
    await mirror.reset(this.head());
    this.#found = { kind: 'whole' };
    return ok(this.head());
  }

  async read(fromSeq = 1): Promise<Result<readonly Commit[], MachineProblem>> {
    const { log, keys } = this.#parts;
    const { length } = this.#writer;
    const { hash } = this.head();
    const commits: Commit[] = [];
    try {
      const bytes = (await readIfPresent(log)) ?? Buffer.alloc(0);
      const chain = readChain(bytes.subarray(0, length), keys, (commit) => {
        if (commit.seq >= fromSeq) commits.push(commit);
      });
      // The file changed since it was opened: not ours to guess at, the next opening will tell.
      const same = chain !== 'wrong-key' && (chain.hashes.at(-1) ?? keys.genesis) === hash;
      return same ? ok(commits) : refuse({ kind: 'gone' });
    } catch (cause) {
      return refuse(machineProblem(cause));
    }
  }

  async snapshot(taken: Snapshot): Promise<Result<null, MachineProblem>> {
    if (!this.#holds(taken.head)) return refuse({ kind: 'bad-request' });
    const { folder, keys, now } = this.#parts;
    return keepSnapshot({ folder, keys, taken, on: now() });
  }

  latestSnapshot(): Promise<Result<Snapshot | undefined, MachineProblem>> {
    return latestSnapshot(this.#parts);
  }

  settled(): Promise<void> {
    return this.#writer.settled();
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#parts.mirror.close();
  }

  #isBroken(): boolean {
    return this.#found.kind === 'journal-broken';
  }

  #holds({ seq, hash }: Head): boolean {
    return this.hashAt(seq) === hash;
  }
}
