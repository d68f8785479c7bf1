import { useCallback, useEffect, useRef, useState } from 'react';
import { settled } from '../../store/commit';
import { isUnsaved, useSaving } from '../../ui/juror-saving';

export interface Closing {
  /** The window was asked to close, and the disk does not take what was typed. */
  readonly isAsked: boolean;
  readonly stay: () => void;
  readonly closeAnyway: () => void;
}

/** The last try: what is on its way arrives, what was refused is done again. */
async function isSavedAtLast(): Promise<boolean> {
  await settled();
  await useSaving.getState().heal();
  return !isUnsaved(useSaving.getState());
}

/**
 * The window closes once all that was typed is on the disk, by itself where that takes a
 * moment; where the disk refuses, only when the person says so.
 */
export function useClosing(): Closing {
  const [isAsked, ask] = useState(false);
  const mayClose = useRef(false);
  const close = useCallback(() => {
    mayClose.current = true;
    window.close();
  }, []);
  useEffect(() => {
    const onClosing = (event: BeforeUnloadEvent): void => {
      if (mayClose.current || !isUnsaved(useSaving.getState())) return;
      event.preventDefault();
      // What Chromium asked for before version 119.
      event.returnValue = true;
      void isSavedAtLast().then((isSaved) => (isSaved ? close() : ask(true)));
    };
    window.addEventListener('beforeunload', onClosing);
    return () => window.removeEventListener('beforeunload', onClosing);
  }, [close]);
  const stay = useCallback(() => {
    ask(false);
    void useSaving.getState().retry();
  }, []);
  return { isAsked, stay, closeAnyway: close };
}
