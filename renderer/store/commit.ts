import type { Table } from 'dexie';
import type { Problem } from '../../shared/file/problem';
import type { Head, JournalEntry } from '../../shared/ipc';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { deleteEntry, putEntry, type WorkDatabase, workOf } from './journal-rows';

/** The journal refused a commit: nothing of it is anywhere, and nothing may say « Enregistré ». */
export class NotKept extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`the journal refused: ${problem.kind}`);
    this.problem = problem;
  }
}

/** Only the database refused, and the disk says why. */
class NotStored extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause: unknown) {
    super(`the database refused: ${problem.kind}`, { cause });
    this.problem = problem;
  }
}

interface Change {
  readonly table: Table;
  readonly rows: readonly object[];
  readonly gone: readonly (string | number)[];
}

/** What one commit will change; told by the store that plans it. */
export class Draft {
  readonly changes: Change[] = [];

  put<R extends object>(table: Table<R> | { readonly name: string }, rows: readonly R[]): void {
    if (rows.length > 0) this.changes.push({ table: table as Table, rows, gone: [] });
  }

  remove(table: { readonly name: string }, gone: readonly (string | number)[]): void {
    if (gone.length > 0) this.changes.push({ table: table as Table, rows: [], gone });
  }

  entries(): readonly JournalEntry[] {
    return this.changes.flatMap(({ table, rows, gone }) => [
      ...gone.map((key) => deleteEntry(table, key)),
      ...rows.map((row) => putEntry(table, row)),
    ]);
  }
}

/** How commits of one database stand. */
export interface Commits {
  readonly inFlight: number;
  /** Why the last one was not kept; null when it was. */
  readonly problem: Problem | null;
}

interface Line {
  tail: Promise<unknown>;
  /** In the journal, and not yet in the database: applied before anything else. */
  readonly owed: { readonly changes: readonly Change[]; readonly head: Head }[];
  /** What the database was last made to hold; null before it was opened beside its journal. */
  standing: Standing | null;
  commits: Commits;
}

interface Standing {
  readonly head: Head;
  /** Compares it with the journal again, and rebuilds what it forgot. */
  readonly mend: () => Promise<Result<null, Problem>>;
}

/** Behind the app's back the database went back to what it was, or to nothing. */
class Forgotten extends Error {}

const lines = new Map<WorkDatabase['name'], Line>();
const watchers = new Set<() => void>();
const IDLE: Commits = { inFlight: 0, problem: null };

function lineOf({ name }: Pick<WorkDatabase, 'name'>): Line {
  const known = lines.get(name);
  if (known) return known;
  const line: Line = { tail: Promise.resolve(), owed: [], standing: null, commits: IDLE };
  lines.set(name, line);
  return line;
}

/** Acts on one database, one after the other: each starts from where the last one ended. */
export function exclusively<T>(database: WorkDatabase, act: () => Promise<T>): Promise<T> {
  const line = lineOf(database);
  const turn = line.tail.then(act);
  line.tail = turn.catch(() => undefined);
  return turn;
}

/**
 * The one way a row changes: `plan` reads and drafts; the journal flushes the draft as one
 * line; then one transaction writes rows and the journal's head together. Resolves when
 * both have it. Throws `NotKept` when the journal refused, and the database's own error
 * when only the database did: then the journal has it, and the next act brings it in.
 */
export function commit<T>(
  database: WorkDatabase,
  plan: (draft: Draft) => T | Promise<T>,
): Promise<T> {
  const line = lineOf(database);
  say(line, { inFlight: line.commits.inFlight + 1 });
  let hasWritten = false;
  const turn = exclusively(database, async () => {
    hasWritten = line.owed.length > 0;
    await settleOwed(database, line);
    const draft = new Draft();
    const outcome = await plan(draft);
    if (draft.changes.length === 0) return outcome;
    hasWritten = true;
    const kept = await bridge.keep({ work: workOf(database), entries: draft.entries() });
    if (!kept.ok) throw new NotKept(kept.error);
    line.owed.push({ changes: draft.changes, head: kept.value });
    await settleOwed(database, line);
    return outcome;
  }).catch(async (error: unknown) => {
    throw await sayWhy(error);
  });
  const done = (problem: Problem | null): void =>
    say(line, { inFlight: line.commits.inFlight - 1, problem });
  turn.then(
    // An act that had nothing to write says nothing of the disk.
    () => done(hasWritten ? null : line.commits.problem),
    (error: unknown) => done(problemOf(error)),
  );
  return turn;
}

/** A database that closes on a full disk gives no reason: the disk itself is asked. */
async function sayWhy(error: unknown): Promise<unknown> {
  if (problemOf(error).kind !== 'gone' || error instanceof NotKept) return error;
  const disk = await bridge.tryDisk({});
  const isDisk = !disk.ok && (disk.error.kind === 'disk-full' || disk.error.kind === 'read-only');
  return isDisk ? new NotStored(disk.error, error) : error;
}

function say(line: Line, change: Partial<Commits>): void {
  line.commits = { ...line.commits, ...change };
  for (const tell of watchers) tell();
}

/** What a refused commit means to a person; a full disk may be wrapped twice by the database. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NotKept || error instanceof NotStored) return error.problem;
  const seen = error as Refused | null;
  const causes = [seen, seen?.inner, ...(seen?.failures ?? [])];
  const isFull = causes.some((cause) => cause?.name === 'QuotaExceededError');
  return { kind: isFull ? 'disk-full' : 'gone' };
}

interface Refused {
  readonly name?: string;
  readonly inner?: Refused;
  readonly failures?: readonly Refused[];
}

/**
 * On a full disk the connection closes for good (FILES): each act opens it again first. What
 * opens then may be an empty database: Chromium throws away one that a full disk broke. No row
 * is read from it or written to it before the journal has made it whole again.
 */
async function settleOwed(database: WorkDatabase, line: Line): Promise<void> {
  if (!database.isOpen()) await database.open();
  try {
    await expectStanding(database, line);
    for (let next = line.owed[0]; next; next = line.owed[0]) {
      await write(database, line, next);
      line.owed.shift();
    }
  } catch (error) {
    if (line.standing === null || !isForgotten(error)) throw error;
    console.error('the database forgot what it held: compared with the journal again');
    const mended = await line.standing.mend();
    if (!mended.ok) throw new NotStored(mended.error, error);
  }
}

/** The database of Dexie wraps what a transaction threw. */
const isForgotten = (error: unknown): boolean =>
  error instanceof Forgotten || (error as Refused | null)?.inner instanceof Forgotten;

async function expectStanding(database: WorkDatabase, { standing }: Line): Promise<void> {
  if (standing === null || standing.head.seq === 0) return;
  const mark = await database.journal.get('head');
  if (mark?.key !== 'head' || mark.hash !== standing.head.hash) throw new Forgotten();
}

async function write(
  database: WorkDatabase,
  line: Line,
  { changes, head }: { readonly changes: readonly Change[]; readonly head: Head },
): Promise<void> {
  const tables = [...new Set(changes.map(({ table }) => table.name)), 'journal'];
  await database.transaction('rw', tables, async () => {
    await expectStanding(database, line);
    for (const { table, rows, gone } of changes) {
      const here = database.table(table.name);
      if (gone.length > 0) await here.bulkDelete([...gone]);
      if (rows.length > 0) await here.bulkPut([...rows]);
    }
    await database.journal.put({ key: 'head', ...head, schema: database.schema });
  });
  if (line.standing !== null) line.standing = { ...line.standing, head };
}

/** When every commit under way was kept or refused: before leaving. */
export async function settled(): Promise<void> {
  await Promise.all([...lines.values()].map(({ tail }) => tail));
}

/** The database holds what the journal holds: nothing is owed to it any more. */
export function standAt(database: WorkDatabase, standing: Standing): void {
  Object.assign(lineOf(database), { standing });
  lineOf(database).owed.length = 0;
}

/** The work is gone from this computer. */
export function forgetWork(database: Pick<WorkDatabase, 'name'>): void {
  Object.assign(lineOf(database), { standing: null });
  lineOf(database).owed.length = 0;
}

/** Number of the last commit that the database holds; 0 before the first. */
export const seqOf = (database: WorkDatabase): number => lineOf(database).standing?.head.seq ?? 0;

export const commitsOf = (database: WorkDatabase): Commits => lineOf(database).commits;

export function watchCommits(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
