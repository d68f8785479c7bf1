import { useEffect, useState } from 'react';
import type { Edition } from '../../../shared/edition/edition';
import type { Problem } from '../../../shared/file/problem';
import type { OpenDesk } from '../../derive/juror-desk';
import { commitsOf, problemOf } from '../../store/commit';
import type { JurorDatabase } from '../../store/database';
import { takeUpEdition } from '../../store/edition-seen';
import type { Opening } from '../../store/use-opened';
import { useSaving } from '../../ui/juror-saving';
import { useUndo } from '../../ui/juror-undo';

interface TakenUp {
  readonly of: JurorDatabase;
  readonly edition: Edition;
  readonly problem: Problem | null;
}

/** An opened database is ready once it follows the addenda of the edition. */
export function useTakenUp(
  database: JurorDatabase | null,
  opening: Opening,
  desk: OpenDesk | null,
): Opening {
  const [taken, setTaken] = useState<TakenUp | null>(null);
  const [tries, setTries] = useState(0);
  const isOpen = opening.at === 'open';
  const edition = desk?.edition ?? null;
  useEffect(() => {
    if (!isOpen || database === null || edition === null || tries < 0) return;
    let isHere = true;
    const { under } = useSaving.getState();
    const isNext = under !== null && under !== edition.seq;
    const follow = async (): Promise<Problem | null> => {
      // What was typed under the edition before is on the disk before any of it is asked again.
      const isHealed = await useSaving.getState().heal();
      if (isNext && !isHealed) {
        return commitsOf(database).problem ?? { kind: 'gone' };
      }
      return takeUpEdition(database, edition);
    };
    const done = (problem: Problem | null): void => {
      if (!isHere) return;
      if (problem === null) {
        if (isNext) {
          // What was typed under the edition before must not lie over what is asked again.
          useSaving.getState().reset();
          useUndo.getState().reset();
        }
        useSaving.getState().follow(edition.seq);
      }
      setTaken({ of: database, edition, problem });
    };
    follow().then(done, (error: unknown) => done(problemOf(error)));
    return () => {
      isHere = false;
    };
  }, [isOpen, database, edition, tries]);
  if (!isOpen || database === null) return opening;
  if (taken === null || taken.of !== database) return { at: 'opening' };
  if (taken.problem === null) return { at: 'open' };
  const { problem } = taken;
  return { at: 'refused', problem, retry: () => setTries((n) => n + 1) };
}
