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
 * aside. Lines salvaged beyond a break are folded too: each is a whole transaction.
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
