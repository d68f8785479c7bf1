import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
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

/** How often a growing ledger is shown while files come in, in milliseconds. */
const CALM = 300;

/** The ledger, followed by its keys: a ballot already in memory is never read again. */
function useLedger(database: OrganiserDatabase): Ledger | null {
  const keys = useLiveQuery(() => database.ballots.toCollection().primaryKeys(), [database]);
  const [ledger, setLedger] = useState<Ledger | null>(null);
  const last = useRef(0);
  const turns = useRef(0);
  const shown = useRef(0);
  useEffect(() => {
    if (!keys) return;
    turns.current += 1;
    const turn = turns.current;
    const follow = async (): Promise<void> => {
      const read = await followLedger(database, keys);
      last.current = performance.now();
      if (turn <= shown.current) return;
      shown.current = turn;
      setLedger(read);
    };
    const wait = Math.max(0, last.current + CALM - performance.now());
    const timer = setTimeout(() => void follow(), wait);
    return () => clearTimeout(timer);
  }, [database, keys]);
  return ledger;
}

/** Live rows, each table followed by itself; null until all were read once. */
export function useOrganiserRows(database: OrganiserDatabase): OrganiserRows | null {
  const ledger = useLedger(database);
  const receipts = useLiveQuery(
    async () => (await database.receipts.orderBy('id').toArray()).map((row) => row.receipt),
    [database],
  );
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
  if (!ledger || !receipts || !choices || !deliberation || sealed === undefined || !occasion) {
    return null;
  }
  const seal = sealed !== null && sealed.version === issueOf(deliberation) ? sealed : null;
  return { ledger, receipts, choices, deliberation, seal, occasion };
}
