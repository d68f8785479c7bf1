import { useLiveQuery } from 'dexie-react-hooks';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Deliberation } from '../../shared/decision/deliberation';
import type { Choice, Ledger } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { readChosen } from './choices';
import type { OccasionRow, OrganiserDatabase, SealRow } from './database';
import { ledgerOf } from './ledger';
import { NO_OCCASION } from './occasion';

/** Everything this machine remembers of one merge and its meeting. */
export interface OrganiserRows {
  readonly ledger: Ledger;
  /** In the order given. */
  readonly receipts: readonly Receipt[];
  readonly choices: readonly Choice[];
  readonly deliberation: Deliberation;
  /** The latest seal; null before the first. */
  readonly seal: SealRow | null;
  readonly occasion: OccasionRow;
}

/** Live rows, each table followed by itself; null until all were read once. */
export function useOrganiserRows(database: OrganiserDatabase): OrganiserRows | null {
  const ledger = useLiveQuery(
    async () => ledgerOf((await database.ballots.toArray()) as readonly VerifiedBallot[]),
    [database],
  );
  const receipts = useLiveQuery(
    async () => (await database.receipts.orderBy('id').toArray()).map((row) => row.receipt),
    [database],
  );
  const choices = useLiveQuery(() => readChosen(database), [database]);
  const deliberation = useLiveQuery(
    async () => (await database.acts.orderBy('id').toArray()).map((row) => row.act),
    [database],
  );
  const seal = useLiveQuery(
    async () => (await database.seals.orderBy('version').last()) ?? null,
    [database],
  );
  const occasion = useLiveQuery(
    async () => (await database.occasion.get('here')) ?? NO_OCCASION,
    [database],
  );
  if (!ledger || !receipts || !choices || !deliberation || seal === undefined || !occasion) {
    return null;
  }
  return { ledger, receipts, choices, deliberation, seal, occasion };
}
