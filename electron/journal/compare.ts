import type { Digest } from '../../shared/ids';
import type { Head } from '../../shared/ipc';

/**
 * How the database stands beside the journal, and what the shell does about it.
 * `same`: nothing. `database-behind` (rolled back) and `database-empty` (wiped): keep the
 * bad copy aside, rebuild, tell. `database-ahead`: the journal lost its end; append the
 * `difference`, tell. `diverged`: two histories; rebuild from the journal, keep the
 * database aside, tell.
 */
export type Comparison =
  | 'same'
  | 'database-behind'
  | 'database-ahead'
  | 'database-empty'
  | 'diverged';

/**
 * Compares the journal's head with the one the database was last marked with.
 * `hashAt` (the journal's) tells a database that is merely behind from one of another
 * history; without it every lower number is `database-behind`.
 */
export function compare({
  journalHead,
  databaseHead,
  hashAt,
}: {
  readonly journalHead: Head;
  /** Null: the database bears no mark, as after a wipe. */
  readonly databaseHead: Head | null;
  readonly hashAt?: (seq: number) => Digest | undefined;
}): Comparison {
  if (databaseHead === null || databaseHead.seq === 0) {
    return journalHead.seq === 0 ? 'same' : 'database-empty';
  }
  if (databaseHead.seq > journalHead.seq) return 'database-ahead';
  if (databaseHead.seq === journalHead.seq) {
    return databaseHead.hash === journalHead.hash ? 'same' : 'diverged';
  }
  const shared = hashAt?.(databaseHead.seq) ?? databaseHead.hash;
  return shared === databaseHead.hash ? 'database-behind' : 'diverged';
}
