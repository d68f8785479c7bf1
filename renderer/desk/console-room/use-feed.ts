import { useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../../shared/stage/frame';
import { bridge } from '../../bridge';

const CLOSED = { open: false, unplugged: false };

interface Feeding {
  readonly frame: Frame;
  readonly holding: Frame;
  readonly display: string;
  /** Main put the holding slide by itself. */
  readonly onRest: () => void;
}

interface Feed {
  /** The audience's window is open and showing what was last sent. */
  readonly isOpen: boolean;
  readonly isUnplugged: boolean;
  readonly reopen: () => void;
}

/**
 * Sends each new frame to the stage, one at a time; while one is on its way only the
 * latest waits. Tells when the window is gone, and reopens it on the same frame.
 */
export function useFeed({ frame, holding, display, onRest }: Feeding): Feed {
  const [state, setState] = useState({ open: true, unplugged: false });
  const sending = useRef(false);
  const waiting = useRef<Frame | null>(null);
  const first = useRef(true);

  const send = useCallback(async (next: Frame): Promise<void> => {
    waiting.current = next;
    if (sending.current) return;
    sending.current = true;
    for (let now: Frame | null = next; now !== null; now = waiting.current) {
      waiting.current = null;
      const answer = await bridge.showFrame({ frame: now });
      setState(answer.ok ? answer.value : CLOSED);
    }
    sending.current = false;
  }, []);

  useEffect(() => {
    // The stage was opened on the first frame.
    if (first.current) first.current = false;
    else void send(frame);
  }, [frame, send]);

  useEffect(
    () =>
      bridge.on('stageChanged', (said) => {
        setState(said);
        if (said.resting) onRest();
      }),
    [onRest],
  );

  const reopen = useCallback(async (): Promise<void> => {
    const again: Frame = { ...frame, arrives: 'cut' };
    const answer = await bridge.openStage({ display, frame: again, holding });
    setState(answer.ok ? answer.value : CLOSED);
    window.focus();
  }, [display, frame, holding]);
  return { isOpen: state.open, isUnplugged: state.unplugged, reopen: () => void reopen() };
}
