import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Deliberation, issueOf } from '../../shared/decision/deliberation';
import type { Choice, Ledger } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { readChosen } from './choices';
import type { OccasionRow, OrganiserDatabase, SealRow } from './database';
import { followLedger } from './ledger-desk';
import { NO_OCCASION } from './occasion';

/** Everything this machine remembers of one merge and its meeting. */
export interface OrganiserRows {
  readonly ledger: Ledger;
  /** In the order given. */
  readonly receipts: readonly Receipt[];
  readonly choices: readonly Choice[];
  readonly deliberation: Deliberation;
  /** The seal in force; null before the first, and once a person reopened the decision. */
  readonly seal: SealRow | null;
  readonly occasion: OccasionRow;
}

/** How often what grows is shown while files come in, in milliseconds: a large jury less often. */
const calmOf = (ballots: number): number => Math.min(1000, Math.max(300, 5 * ballots));

interface Received {
  readonly ledger: Ledger;
  readonly receipts: readonly Receipt[];
}

/**
 * What came in, shown at a calm pace. The ledger is followed by its keys: a ballot already
 * in memory is never read again; a receipt already shown stays the very same object.
 */
function useReceived(database: OrganiserDatabase): Received | null {
  const keys = useLiveQuery(() => database.ballots.toCollection().primaryKeys(), [database]);
  const receipts = useLiveQuery(
    async () => (await database.receipts.orderBy('id').toArray()).map((row) => row.receipt),
    [database],
  );
  const [received, setReceived] = useState<Received | null>(null);
  const last = useRef(0);
  const turns = useRef(0);
  const shown = useRef(0);
  useEffect(() => {
    if (!keys || !receipts) return;
    turns.current += 1;
    const turn = turns.current;
    const follow = async (): Promise<void> => {
      const ledger = await followLedger(database, keys);
      last.current = performance.now();
      if (turn <= shown.current) return;
      shown.current = turn;
      setReceived((before) => ({ ledger, receipts: keepSame(before?.receipts ?? [], receipts) }));
    };
    const wait = Math.max(0, last.current + calmOf(keys.length) - performance.now());
    const timer = setTimeout(() => void follow(), wait);
    return () => clearTimeout(timer);
  }, [database, keys, receipts]);
  return received;
}

function keepSame(before: readonly Receipt[], now: readonly Receipt[]): readonly Receipt[] {
  return now.map((receipt, at) => {
    const known = before[at];
    return known && JSON.stringify(known) === JSON.stringify(receipt) ? known : receipt;
  });
}

/** Live rows, each table followed by itself; null until all were read once. */
export function useOrganiserRows(database: OrganiserDatabase): OrganiserRows | null {
  const received = useReceived(database);
  const choices = useLiveQuery(() => readChosen(database), [database]);
  const deliberation = useLiveQuery(
    async () => (await database.acts.orderBy('id').toArray()).map((row) => row.act),
    [database],
  );
  const sealed = useLiveQuery(
    async () => (await database.seals.orderBy('version').last()) ?? null,
    [database],
  );
  const occasion = useLiveQuery(
    async () => (await database.occasion.get('here')) ?? NO_OCCASION,
    [database],
  );
  return useMemo(() => {
    if (!received || !choices || !deliberation || sealed === undefined || !occasion) return null;
    const seal = sealed !== null && sealed.version === issueOf(deliberation) ? sealed : null;
    return { ...received, choices, deliberation, seal, occasion };
  }, [received, choices, deliberation, sealed, occasion]);
}
