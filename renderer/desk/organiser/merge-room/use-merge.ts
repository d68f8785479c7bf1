import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/file/problem';
import type { FileRef } from '../../../../shared/ipc';
import type { Choice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { bridge } from '../../../bridge';
import { recordChoice } from '../../../store/choices';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import { useWay } from '../../../ui/way';
import type { OpenEdition } from '../open-edition';
import { takeIn } from './take-in';

/** What the drop zone is doing. */
export type Reading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'stopped'; readonly problem: Problem };

export interface MergeActs {
  readonly reading: Reading;
  readonly drop: (files: readonly File[]) => void;
  readonly choose: () => void;
  /** Null outside the demonstration. */
  readonly dropDemo: (() => void) | null;
  readonly settle: (choice: Choice) => Promise<void>;
}

/** What stopped the ledger from being written: a full disk is told as such. */
function problemOf(cause: unknown): Problem {
  const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
  return { kind: isFull ? 'disk-full' : 'read-only' };
}

/**
 * Taking files in and recording choices. Two drops in a row wait for one another; once
 * the decision is sealed nothing comes in any more (PRIZE rule 11).
 */
export function useMerge(open: OpenEdition, isSealed: boolean): MergeActs {
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const queue = useRef(Promise.resolve());
  const way = useWay((state) => state.way);
  const demo = way.at === 'organiser' ? way.demo : undefined;

  const take = useCallback(
    (find: () => Promise<readonly FileRef[]>): void => {
      const next = async (): Promise<void> => {
        const files = await find();
        if (files.length === 0) return;
        const of = files.length;
        setReading({ kind: 'reading', done: 0, of });
        const onProgress = (done: number): void => setReading({ kind: 'reading', done, of });
        const taken = await takeIn({ open, files, onProgress });
        setReading(
          taken.ok
            ? { kind: 'done', receipts: taken.value }
            : { kind: 'stopped', problem: taken.error },
        );
      };
      if (isSealed) return;
      queue.current = queue.current
        .then(next)
        .catch((cause: unknown) => setReading({ kind: 'stopped', problem: problemOf(cause) }));
    },
    [open, isSealed],
  );
  const { waiting, takeWaiting } = useOrganiserPlace();
  useEffect(() => {
    if (waiting.length > 0) take(async () => takeWaiting());
  }, [waiting, take, takeWaiting]);
  const choose = async (): Promise<readonly FileRef[]> => {
    const chosen = await bridge.chooseFiles({ want: 'ballots' });
    if (chosen.ok) return chosen.value.files;
    setReading({ kind: 'stopped', problem: chosen.error });
    return [];
  };
  return {
    reading,
    drop: (files) => take(() => bridge.dropped(files)),
    choose: () => take(choose),
    dropDemo: demo ? () => take(async () => [...demo.ballots, ...demo.odd]) : null,
    settle: (choice) => recordChoice(open.database, choice),
  };
}
