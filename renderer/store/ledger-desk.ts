import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Digest } from '../../shared/ids';
import type { Ledger } from '../../shared/merge/ledger';
import { openDesk } from '../../shared/merge/receive';
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

/** The ledger as the database has it now, its keys given: memory is followed up, or read anew. */
export async function followLedger(
  database: OrganiserDatabase,
  keys: readonly Digest[],
): Promise<Ledger> {
  const desk = await deskOf(database);
  const here = new Set(keys);
  const isBehind = keys.some((key) => !desk.ledger.has(key));
  const isAhead = [...desk.ledger.keys()].some((key) => !here.has(key));
  if (!isBehind && !isAhead) return new Map(desk.ledger);
  forgetDesk(database);
  return new Map((await deskOf(database)).ledger);
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
