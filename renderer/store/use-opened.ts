import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/file/problem';
import type { Told } from '../../shared/ipc';
import { type Commits, commitsOf, watchCommits } from './commit';
import type { WorkDatabase } from './journal-rows';
import { useLive } from './live';
import { openWork } from './open-work';

/** How the opening of somebody's work stands. */
export type Opening =
  | { readonly at: 'opening' }
  | { readonly at: 'open' }
  | { readonly at: 'refused'; readonly problem: Problem; readonly retry: () => void };

/** Opens a database and compares it with the journal, before anybody reads or writes it. */
export function useOpened(database: WorkDatabase | null): Opening {
  const [done, setDone] = useState<{
    readonly of: WorkDatabase;
    readonly problem: Problem | null;
  } | null>(null);
  const open = useCallback(() => {
    if (database === null) return;
    setDone(null);
    void openWork(database).then((opened) =>
      setDone({ of: database, problem: opened.ok ? null : opened.error }),
    );
  }, [database]);
  useEffect(open, [open]);
  if (done === null || done.of !== database) return { at: 'opening' };
  const { problem } = done;
  return problem === null ? { at: 'open' } : { at: 'refused', problem, retry: open };
}

/** What an opening had to repair and nobody has read yet. */
export function useTold(database: WorkDatabase): Told | null {
  const row = useLive(() => database.journal.get('told'), [database]);
  return row?.key === 'told' ? row.told : null;
}

/** The person has read it. */
export async function dismissTold(database: WorkDatabase): Promise<void> {
  await database.journal.delete('told');
}

/** The number of the last commit that journal and database both have; null before the first. */
export function useJournalNumber(database: WorkDatabase): number | null {
  const row = useLive(() => database.journal.get('head'), [database]);
  return row?.key === 'head' ? row.seq : null;
}

/** How the commits of a database stand. */
export function useCommits(database: WorkDatabase): Commits {
  return useSyncExternalStore(watchCommits, () => commitsOf(database));
}
