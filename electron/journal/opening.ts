import type { MachineProblem } from '../../shared/file/problem';
import type { Head, JournalEntry, Recalled, Told } from '../../shared/ipc';
import { ok, type Result } from '../../shared/result';
import { compare } from './compare';
import type { Journal } from './journal';
import { type Rebuilt, rebuild } from './rebuild';
import { applyEntries, difference, type Rows } from './rows';
import type { Snapshot } from './snapshots';

/** How the database of the page presents itself. */
export interface Presented {
  /** The mark of its last commit; null: none, as after a wipe. */
  readonly head: Head | null;
  readonly isEmpty: boolean;
}

interface Opening {
  readonly journal: Journal;
  /** The old journal could not be opened by this person's key and was set aside. */
  readonly isSetAside: boolean;
}

type Answer = Promise<Result<Recalled, MachineProblem>>;

/** Journals whose torn tail was told: once is enough. */
const tornTold = new WeakSet<Journal>();

/**
 * What a database does at its opening. A database ahead of the journal, one from before
 * there was a journal, and any database beside a broken journal give their rows first:
 * they may be all that is left. So does one that lacks the last commit alone.
 */
export async function recall(
  { journal, isSetAside }: Opening,
  { head: databaseHead, isEmpty }: Presented,
): Answer {
  if (journal.found().kind === 'journal-broken') return ok({ state: 'give' });
  const journalHead = journal.head();
  const hashAt = (seq: number) => journal.hashAt(seq);
  const comparison = compare({ journalHead, databaseHead, hashAt });
  const isUnjournalled = journalHead.seq === 0 && !isEmpty;
  if (comparison === 'database-ahead' || isUnjournalled) return ok({ state: 'give' });
  if (comparison === 'same') {
    const lost = isSetAside && isEmpty ? setAside('nothing') : null;
    return ok({ state: 'same', head: journalHead, told: lost ?? tellTorn(journal) });
  }
  if (comparison === 'database-behind' && isOneBehind(journalHead, databaseHead)) {
    return ok({ state: 'give' });
  }
  const why = comparison === 'diverged' ? 'diverged' : WHY[comparison];
  const folded = await fold(journal);
  if (!folded.ok) return folded;
  return ok(rebuiltFrom(folded.value, { why, from: 'journal', lost: [] }));
}

/**
 * One commit is what a window that closes between journal and database leaves: commits go
 * one after the other, to the journal first.
 */
const isOneBehind = (journalHead: Head, databaseHead: Head | null): boolean =>
  databaseHead !== null && journalHead.seq - databaseHead.seq === 1;

const WHY = { 'database-behind': 'behind', 'database-empty': 'empty' } as const;

const setAside = (from: Told['from']): Told => ({ why: 'journal-set-aside', from, lost: [] });

function tellTorn(journal: Journal): Told | null {
  if (journal.found().kind !== 'torn' || tornTold.has(journal)) return null;
  tornTold.add(journal);
  return { why: 'torn', from: 'database', lost: [] };
}

/** Mends the journal by the rows the page gave: only a journal in the wrong asks for them. */
export async function reconcile(
  opening: Opening,
  given: { readonly head: Head | null; readonly rows: readonly JournalEntry[] },
): Answer {
  const { journal } = opening;
  if (journal.found().kind === 'journal-broken') return mendBroken(journal, given);
  const kept = await fold(journal);
  if (!kept.ok) return kept;
  const to = applyEntries(new Map(), given.rows);
  if (isOneBehind(kept.value.head, given.head)) return catchUp(journal, kept.value, to);
  const head = await journal.append(difference({ from: kept.value.rows, to }));
  if (!head.ok) return head;
  // Work from before there was a journal is no news to anybody.
  const ahead: Told = { why: 'ahead', from: 'database', lost: [] };
  const told = opening.isSetAside ? setAside('database') : given.head === null ? null : ahead;
  return ok({ state: 'same', head: head.value, told });
}

/**
 * The last commit is brought to a database that lacks it. No news where it holds all that came
 * before, as a close leaves it; where it does not, it was damaged, and that is told.
 */
async function catchUp(journal: Journal, kept: Snapshot, held: Rows): Answer {
  const last = await journal.read(kept.head.seq);
  if (!last.ok) return last;
  const caughtUp = applyEntries(
    held,
    last.value.flatMap(({ entries }) => entries),
  );
  const isWhole = difference({ from: caughtUp, to: kept.rows }).length === 0;
  return ok(
    rebuiltFrom(kept, isWhole ? tellTorn(journal) : { why: 'behind', from: 'journal', lost: [] }),
  );
}

/**
 * The database counts as a snapshot: whichever leaves fewer commits lost is the base, and
 * of two that leave as few the database, which the person saw.
 */
async function mendBroken(
  journal: Journal,
  { head, rows }: { readonly head: Head | null; readonly rows: readonly JournalEntry[] },
): Answer {
  const commits = await journal.read();
  if (!commits.ok) return commits;
  const snapshot = await journal.latestSnapshot();
  if (!snapshot.ok) return snapshot;
  const found = journal.found();
  // Beside another journal than was kept, a database that fits it is as old as it is.
  const isOld =
    found.kind === 'journal-broken' &&
    found.how === 'replaced' &&
    head !== null &&
    journal.hashAt(head.seq) === head.hash;
  const database = head && !isOld && { head, rows: applyEntries(new Map(), rows) };
  const by = (base: Snapshot | undefined): Rebuilt =>
    rebuild({
      head: journal.head(),
      commits: commits.value,
      found,
      snapshot: base,
    });
  const byDatabase = database ? by(database) : null;
  const bySnapshot = by(snapshot.value);
  const isDatabase = byDatabase !== null && countLost(byDatabase) <= countLost(bySnapshot);
  const best = isDatabase ? byDatabase : bySnapshot;
  const from = applyEntries(
    new Map(),
    commits.value.flatMap(({ entries }) => entries),
  );
  const mended = await journal.mend(difference({ from, to: best.rows }));
  if (!mended.ok) return mended;
  const told: Told = {
    why: WHY_BROKEN[found.kind === 'journal-broken' ? found.how : 'damaged'],
    from: isDatabase ? 'database' : 'journal',
    lost: best.lost,
  };
  return ok(rebuiltFrom({ rows: best.rows, head: mended.value }, told));
}

const WHY_BROKEN = {
  damaged: 'journal-broken',
  missing: 'journal-missing',
  older: 'journal-older',
  replaced: 'journal-older',
} as const;

const countLost = ({ lost }: Rebuilt): number =>
  lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** All rows as the journal has them. */
export async function fold(journal: Journal): Promise<Result<Snapshot, MachineProblem>> {
  const head = journal.head();
  const commits = await journal.read();
  if (!commits.ok) return commits;
  const upTo = commits.value.filter(({ seq }) => seq <= head.seq);
  return ok({
    head,
    rows: applyEntries(
      new Map(),
      upTo.flatMap(({ entries }) => entries),
    ),
  });
}

const rebuiltFrom = ({ rows, head }: Snapshot, told: Told | null): Recalled => ({
  state: 'rebuilt',
  head,
  rows: putsOf(rows),
  told,
});

/** Rows as the entries that would put them. */
export function putsOf(rows: Rows): readonly JournalEntry[] {
  return [...rows].flatMap(([table, kept]) =>
    [...kept].map(([key, row]) => ({ table, op: 'put' as const, key, row })),
  );
}

/** Keeps a snapshot of all rows, unless nothing was committed since the last one. */
export async function takeSnapshot(journal: Journal): Promise<Result<null, MachineProblem>> {
  if (journal.found().kind === 'journal-broken' || journal.head().seq === 0) return ok(null);
  const last = await journal.latestSnapshot();
  if (last.ok && last.value?.head.hash === journal.head().hash) return ok(null);
  const folded = await fold(journal);
  return folded.ok ? journal.snapshot(folded.value) : folded;
}
