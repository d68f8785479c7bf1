import { useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../../shared/stage/frame';
import { bridge } from '../../bridge';

const CLOSED = { open: false, unplugged: false };

interface Sender {
  readonly state: typeof CLOSED;
  readonly setState: (state: typeof CLOSED) => void;
  readonly send: (frame: Frame) => void;
}

/** Sends each new frame to the stage, one at a time; while one is on its way only the latest waits. */
export function useSender(): Sender {
  const [state, setState] = useState({ open: true, unplugged: false });
  const sending = useRef(false);
  const waiting = useRef<Frame | null>(null);
  const drain = useCallback(async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    for (let now = waiting.current; now !== null; now = waiting.current) {
      waiting.current = null;
      const answer = await bridge.showFrame({ frame: now });
      setState(answer.ok ? answer.value : CLOSED);
    }
    sending.current = false;
  }, []);
  const send = useCallback(
    (frame: Frame): void => {
      waiting.current = frame;
      void drain();
    },
    [drain],
  );
  return { state, setState, send };
}

interface Feeding {
  readonly sender: Sender;
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

/** Tells when the audience's window is gone, and reopens it on the same frame. */
export function useFeed({ sender, frame, holding, display, onRest }: Feeding): Feed {
  const { state, setState } = sender;
  useEffect(
    () =>
      bridge.on('stageChanged', (said) => {
        setState(said);
        if (said.resting) onRest();
      }),
    [onRest, setState],
  );
  const reopen = useCallback(async (): Promise<void> => {
    const again: Frame = { ...frame, arrives: 'cut' };
    const answer = await bridge.openStage({ display, frame: again, holding });
    setState(answer.ok ? answer.value : CLOSED);
    window.focus();
  }, [display, frame, holding, setState]);
  return { isOpen: state.open, isUnplugged: state.unplugged, reopen: () => void reopen() };
}
