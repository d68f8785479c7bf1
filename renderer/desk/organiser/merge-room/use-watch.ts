import { useEffect, useState } from 'react';
import type { Problem } from '../../../../shared/file/problem';
import type { WatchState } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';

export interface Watch {
  readonly watched: WatchState | null;
  readonly problem: Problem | null;
  readonly choose: () => void;
  readonly stop: () => void;
}

/** The watched folder as main sees it; the files it finds are brought by the road. */
export function useWatch(): Watch {
  const [watched, setWatched] = useState<WatchState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async (act: 'choose' | 'stop' | 'ask'): Promise<void> => {
    const answer = await bridge.watchFolder({ act });
    if (answer.ok) setWatched(answer.value.watched);
    setProblem(answer.ok ? null : answer.error);
  };
  useEffect(() => {
    void bridge.watchFolder({ act: 'ask' }).then((answer) => {
      if (answer.ok) setWatched(answer.value.watched);
    });
    return bridge.on('watchChanged', (said) => setWatched(said.watched));
  }, []);
  return {
    watched,
    problem,
    choose: () => void ask('choose'),
    stop: () => void ask('stop'),
  };
}
