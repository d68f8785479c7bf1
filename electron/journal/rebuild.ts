import type { Head, Span } from '../../shared/ipc';
import type { Found } from './found';
import type { Commit } from './line';
import { applyEntries, type Rows } from './rows';
import type { Snapshot } from './snapshots';

/** What can be rebuilt of a database, and what cannot. */
export interface Rebuilt {
  readonly rows: Rows;
  /** The journal's head: what the database is marked with once it holds these rows. */
  readonly head: Head;
  /** Commits that neither the journal nor the snapshot holds: exactly what is lost. */
  readonly lost: readonly Span[];
}

/**
 * Folds a journal into rows. A snapshot of its history saves the fold of what came
 * before it, and covers lines that were lost before it; one of another history is left
 * aside, unless the journal is itself another one than was kept: then the snapshot speaks
 * alone. Lines salvaged beyond a break are folded too: each is a whole transaction.
 */
export function rebuild({
  head,
  commits,
  found,
  snapshot,
}: {
  readonly head: Head;
  /** All of them, from 1. */
  readonly commits: readonly Commit[];
  readonly found: Found;
  readonly snapshot?: Snapshot | undefined;
}): Rebuilt {
  const broken = found.kind === 'journal-broken' ? found : undefined;
  const all = [...commits, ...(broken?.beyond ?? [])];
  if (snapshot && broken?.kept && contradicts(snapshot.head, all)) {
    const isLast = snapshot.head.hash === broken.kept.hash;
    if (isLast || broken.how === 'replaced') return alone(snapshot, { head, kept: broken.kept });
  }
  const mayBeAhead = broken !== undefined || found.kind === 'new';
  const base = snapshot && fits(snapshot.head, { head, all, mayBeAhead }) ? snapshot : undefined;
  const floor = base?.head.seq ?? 0;
  const later = all.filter(({ seq }) => seq > floor).flatMap(({ entries }) => entries);
  const lost = (broken?.lost ?? []).filter(({ to }) => to > floor);
  return {
    rows: applyEntries(base?.rows ?? new Map(), later),
    head,
    lost: lost.map(({ from, to }) => ({ from: Math.max(from, floor + 1), to })),
  };
}

/** Nothing of the journal goes over rows that it does not know the past of. */
function alone(
  snapshot: Snapshot,
  { head, kept }: { readonly head: Head; readonly kept: Head },
): Rebuilt {
  const from = snapshot.head.seq + 1;
  const lost = from > kept.seq ? [] : [{ from, to: kept.seq }];
  return { rows: snapshot.rows, head, lost };
}

/** Whether the journal has another commit under this number. */
export function contradicts({ seq, hash }: Head, all: readonly Commit[]): boolean {
  const known = all.find((commit) => commit.seq === seq)?.hash;
  return known !== undefined && known !== hash;
}

interface History {
  readonly head: Head;
  readonly all: readonly Commit[];
  /** Lines are missing, so that a snapshot may know more than the journal. */
  readonly mayBeAhead: boolean;
}

/** Whether a snapshot was taken in this history. */
function fits({ seq, hash }: Head, { head, all, mayBeAhead }: History): boolean {
  if (seq === 0) return true;
  const known = all.find((commit) => commit.seq === seq)?.hash;
  return known === undefined ? mayBeAhead && seq > head.seq : known === hash;
}
