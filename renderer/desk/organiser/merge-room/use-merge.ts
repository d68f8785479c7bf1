import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/file/problem';
import type { FileRef } from '../../../../shared/ipc';
import type { Choice, EnrolmentChoice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { ok, type Result } from '../../../../shared/result';
import { bridge } from '../../../bridge';
import { closeGathered, recordChoice, recordChoices } from '../../../store/choices';
import { problemOf } from '../../../store/commit';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import { useWay } from '../../../ui/way';
import type { OpenEdition } from '../open-edition';
import { type Progress, type TakenIn, takeHeld, takeIn, takeLate } from './take-in';

/** What the drop zone is doing. */
export type Reading =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'reading'; readonly stop: () => void } & Progress)
  | ({ readonly kind: 'done' } & TakenIn)
  | { readonly kind: 'stopped'; readonly problem: Problem };

const IDLE: Reading = { kind: 'idle' };

export interface MergeActs {
  readonly reading: Reading;
  readonly drop: (files: readonly File[]) => void;
  readonly choose: () => void;
  /** Null outside the demonstration. */
  readonly dropDemo: (() => void) | null;
  readonly settle: (choice: Choice) => Promise<void>;
  /** Accepts a key by voice, and takes the files that waited for it. */
  readonly accept: (choice: EnrolmentChoice) => Promise<void>;
  /** Closes the merge in somebody's name: what comes later is late. */
  readonly close: (by: string) => Promise<void>;
  /** Brings choices recorded on another laptop. */
  readonly bring: (choices: readonly Choice[]) => Promise<void>;
}

/**
 * Taking files in and recording choices. Two drops in a row wait for one another. What
 * comes after the closing or the seal is kept and not counted (PRIZE rule 11).
 */
export function useMerge(open: OpenEdition): MergeActs {
  const [reading, setReading] = useState<Reading>(IDLE);
  const queue = useRef(Promise.resolve());
  const way = useWay((state) => state.way);
  const demo = way.at === 'organiser' ? way.demo : undefined;

  const inTurn = useCallback((act: () => Promise<void>): Promise<void> => {
    queue.current = queue.current
      .then(act)
      .catch((cause: unknown) => setReading({ kind: 'stopped', problem: problemOf(cause) }));
    return queue.current;
  }, []);
  const take = useCallback(
    (find: () => Promise<readonly FileRef[]>, isQuiet = false): void => {
      void inTurn(async () => {
        const files = await find();
        if (files.length > 0) setReading(await readAll({ open, files, isQuiet, say: setReading }));
      });
    },
    [open, inTurn],
  );
  const { waiting, seen, takeWaiting, takeSeen } = useOrganiserPlace();
  useEffect(() => {
    if (waiting.length > 0) take(async () => takeWaiting());
    if (seen.length > 0) take(async () => takeSeen(), true);
  }, [waiting, seen, take, takeWaiting, takeSeen]);
  /** A choice makes the last sentence untrue: what was to settle is settled. */
  const forgetSaid = (): void => setReading((now) => (now.kind === 'done' ? IDLE : now));
  const bring = (choices: readonly Choice[]): Promise<void> =>
    inTurn(async () => {
      await recordChoices(open.database, choices);
      forgetSaid();
      for (const choice of choices) {
        const taken = await takeWaitingFor(choice, open);
        if (!taken.ok) setReading({ kind: 'stopped', problem: taken.error });
      }
    });
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
    settle: async (choice) => {
      await recordChoice(open.database, choice);
      forgetSaid();
    },
    accept: (choice) => bring([choice]),
    close: (by) => inTurn(() => closeGathered(open.database, by)),
    bring,
  };
}

/** The files that waited for a choice: those of a key accepted, or a late one admitted. */
function takeWaitingFor(
  choice: Choice,
  open: OpenEdition,
): Promise<Result<readonly Receipt[], Problem>> {
  if (choice.kind === 'enrolment') return takeHeld(open, choice);
  if (choice.kind === 'admission') return takeLate(open, choice.digest);
  return Promise.resolve(ok([]));
}

/** Reads files in and says how far; the person may stop between two batches. */
async function readAll({
  open,
  files,
  isQuiet,
  say,
}: {
  readonly open: OpenEdition;
  readonly files: readonly FileRef[];
  readonly isQuiet: boolean;
  readonly say: (reading: Reading) => void;
}): Promise<Reading> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  const taken = await takeIn({
    open,
    files,
    isQuiet,
    onProgress: (progress) => say({ kind: 'reading', stop, ...progress }),
    isStopped: () => isStopped,
  });
  if (!taken.ok) return { kind: 'stopped', problem: taken.error };
  return { kind: 'done', ...taken.value };
}
