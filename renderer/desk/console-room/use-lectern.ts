import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../shared/file/problem';
import type { LecternState } from '../../../shared/ipc-windows';
import { awayPrompt, lockedPrompt, promptNow } from '../../../shared/stage/prompt';
import type { Show } from '../../../shared/stage/show';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import type { Ceremony } from './read-ceremony';
import { isUnlocked, keepUnlocked } from './show-memory';

const CLOSED: LecternState = { open: false, display: null, unplugged: false };

export interface Lectern {
  readonly state: LecternState;
  /** Words reach the window only once the seal was compared; a rehearsal has no seal to compare. */
  readonly isLocked: boolean;
  readonly problem: Problem | null;
  readonly open: (display: string) => void;
  readonly close: () => void;
  readonly lock: (isLocked: boolean) => void;
}

/** Gives the lectern the words of the present cue, and nothing before the seal was compared. */
export function useLectern(ceremony: Ceremony, show: Show): Lectern {
  const { script, mergeCode, fingerprint } = ceremony;
  const { language } = useLanguage();
  const [state, setState] = useState(CLOSED);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isLocked, setIsLocked] = useState(() => fingerprint !== '' && !isUnlocked(mergeCode));
  const prompt = useMemo(
    () => (isLocked ? lockedPrompt({ script, language }) : promptNow({ script, language }, show)),
    [script, language, isLocked, show],
  );
  // What is read changes less often than the show: typing a number sends nothing.
  const text = JSON.stringify(prompt);

  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const answer = await bridge.listDisplays({});
      if (isHere && answer.ok) setState(answer.value.lectern);
    };
    void look();
    const stop = bridge.on('lecternChanged', setState);
    return () => {
      isHere = false;
      stop();
    };
  }, []);

  const isOpen = state.open;
  useEffect(() => {
    if (isOpen) void bridge.showPrompt({ prompt: JSON.parse(text) });
  }, [isOpen, text]);

  const open = useCallback(
    async (display: string): Promise<void> => {
      const away = awayPrompt({ script, language });
      const answer = await bridge.openLectern({ display, prompt, away });
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setState(answer.value);
      window.focus();
    },
    [script, language, prompt],
  );
  const close = useCallback(async (): Promise<void> => {
    const answer = await bridge.closeLectern({});
    if (answer.ok) setState(answer.value);
  }, []);
  const lock = useCallback(
    (isNow: boolean): void => {
      keepUnlocked(mergeCode, !isNow);
      setIsLocked(isNow);
    },
    [mergeCode],
  );
  return {
    state,
    isLocked,
    problem,
    open: (display) => void open(display),
    close: () => void close(),
    lock,
  };
}
