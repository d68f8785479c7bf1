import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Edition } from '../../shared/edition/edition';
import type { Problem } from '../../shared/file/problem';
import type { EditionId } from '../../shared/ids';
import type { Ledger } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { receive } from '../../shared/merge/receive';
import type { Result } from '../../shared/result';
import { OrganiserDatabase } from './database';

const open = new Map<EditionId, OrganiserDatabase>();

/** One connection an edition for the life of the page. */
export function openOrganiserDatabase(edition: EditionId): OrganiserDatabase {
  const known = open.get(edition);
  if (known) return known;
  const database = new OrganiserDatabase(edition);
  open.set(edition, database);
  return database;
}

/** One file as the ladder left it: a ballot fit for the ledger, or its refusal. */
export interface Admitted {
  readonly file: string;
  readonly verdict: Result<VerifiedBallot, Problem>;
}

export function ledgerOf(ballots: readonly VerifiedBallot[]): Ledger {
  return new Map(ballots.map((verified) => [verified.digest, verified]));
}

/**
 * Adds files to the ledger, with a receipt for each, in one transaction: either all of
 * them are remembered with their receipts, or none is.
 */
export function keepFiles({
  database,
  edition,
  admitted,
}: {
  readonly database: OrganiserDatabase;
  readonly edition: Edition;
  readonly admitted: readonly Admitted[];
}): Promise<readonly Receipt[]> {
  const { ballots, receipts } = database;
  return database.transaction('rw', ballots, receipts, async () => {
    let ledger = ledgerOf(await ballots.toArray());
    const given: Receipt[] = [];
    const fresh: VerifiedBallot[] = [];
    for (const { file, verdict } of admitted) {
      if (!verdict.ok) {
        given.push({ file, ...verdict.error });
        continue;
      }
      const known = ledger.has(verdict.value.digest);
      const received = receive({ ledger, verified: verdict.value, edition });
      ledger = received.ledger;
      if (!known) fresh.push(verdict.value);
      given.push({ file, ...received.outcome });
    }
    await ballots.bulkPut(fresh);
    await receipts.bulkAdd(given.map((receipt) => ({ receipt })));
    return given;
  });
}
