import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/file/problem';
import type { FileRef } from '../../../../shared/ipc';
import type { Choice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { bridge } from '../../../bridge';
import { recordChoice } from '../../../store/choices';
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

/** Taking files in and recording choices. Two drops in a row wait for one another. */
export function useMerge(open: OpenEdition): MergeActs {
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
      queue.current = queue.current.then(next);
    },
    [open],
  );
  useEffect(
    () =>
      bridge.on('filesOpened', ({ files }) =>
        take(async () => files.filter((file) => file.kind !== 'edition')),
      ),
    [take],
  );
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
