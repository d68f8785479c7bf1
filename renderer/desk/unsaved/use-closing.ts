import { useCallback, useEffect, useRef, useState } from 'react';
import { isUnsaved, useSaving } from '../../ui/juror-saving';
import { saveAtLast } from '../../ui/leave';

export interface Closing {
  /** The window was asked to close, and the disk does not take what was typed. */
  readonly isAsked: boolean;
  readonly stay: () => void;
  readonly closeAnyway: () => void;
}

async function isSavedAtLast(): Promise<boolean> {
  await saveAtLast();
  return !isUnsaved(useSaving.getState());
}

/**
 * The window closes once all that was typed is on the disk, by itself where that takes a
 * moment; where the disk refuses or does not answer, only when the person says so.
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
