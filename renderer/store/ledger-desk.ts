import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Digest } from '../../shared/ids';
import type { Ledger } from '../../shared/merge/ledger';
import { openDesk } from '../../shared/merge/receive';
import { commitsOf } from './commit';
import type { OrganiserDatabase } from './database';

/** The ledger in memory, and the act of receiving into it. */
export type Desk = ReturnType<typeof openDesk>;

/** Ballots read from the database in one task: few enough that a window answers between two. */
const CHUNK = 4;

/** What is in memory of each database: ballots only ever grow, so each is read once. */
const desks = new WeakMap<OrganiserDatabase, Promise<Desk>>();

/** The ledger in memory; read from the database the first time, in small pieces. */
export function deskOf(database: OrganiserDatabase): Promise<Desk> {
  const known = desks.get(database);
  if (known) return known;
  const opening = readDesk(database);
  desks.set(database, opening);
  opening.catch(() => forgetDesk(database));
  return opening;
}

/** After a failed write, or when the database was put back: memory is read anew. */
export function forgetDesk(database: OrganiserDatabase): void {
  desks.delete(database);
}

/**
 * The ledger as the database has it, its keys given. A ballot that memory lacks was written
 * by somebody else (a restore), and one that only memory has, while nothing is being
 * written, was taken away: then memory is read anew.
 */
export async function followLedger(
  database: OrganiserDatabase,
  keys: readonly Digest[],
): Promise<Ledger> {
  const { ledger } = await deskOf(database);
  const isBehind = keys.some((key) => !ledger.has(key));
  if (!isBehind && !(await isAhead(database, ledger))) return pick(ledger, keys);
  forgetDesk(database);
  return pick((await deskOf(database)).ledger, keys);
}

/** Memory receives a ballot before the journal has it: only at rest do the two have to agree. */
async function isAhead(database: OrganiserDatabase, ledger: Ledger): Promise<boolean> {
  const count = await database.ballots.count();
  return commitsOf(database).inFlight === 0 && ledger.size > count;
}

function pick(ledger: Ledger, keys: readonly Digest[]): Ledger {
  return new Map(
    keys.flatMap((key) => {
      const verified = ledger.get(key);
      return verified === undefined ? [] : [[key, verified] as const];
    }),
  );
}

async function readDesk(database: OrganiserDatabase): Promise<Desk> {
  const keys = await database.ballots.toCollection().primaryKeys();
  const ledger = new Map<Digest, VerifiedBallot>();
  for (let from = 0; from < keys.length; from += CHUNK) {
    const rows = await database.ballots.bulkGet(keys.slice(from, from + CHUNK));
    for (const row of rows) if (row) ledger.set(row.digest, row);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return openDesk(ledger);
}
