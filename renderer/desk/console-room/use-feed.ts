import { useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../../shared/stage/frame';
import { bridge } from '../../bridge';

interface Feed {
  /** The audience's window is open and showing what was last sent. */
  readonly isOpen: boolean;
  readonly reopen: () => void;
}

/**
 * Sends each new frame to the stage, one at a time; while one is on its way only the
 * latest waits. Tells when the window is gone, and reopens it on the same frame.
 */
export function useFeed(frame: Frame, display: string): Feed {
  const [isOpen, setIsOpen] = useState(true);
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
      setIsOpen(answer.ok && answer.value.open);
    }
    sending.current = false;
  }, []);

  useEffect(() => {
    // The stage was opened on the first frame.
    if (first.current) first.current = false;
    else void send(frame);
  }, [frame, send]);

  useEffect(() => bridge.on('stageChanged', ({ open }) => setIsOpen(open)), []);

  const reopen = useCallback(async (): Promise<void> => {
    const answer = await bridge.openStage({ display, frame: { ...frame, arrives: 'cut' } });
    setIsOpen(answer.ok && answer.value.open);
    window.focus();
  }, [display, frame]);
  return { isOpen, reopen: () => void reopen() };
}
