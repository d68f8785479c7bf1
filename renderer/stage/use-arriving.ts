import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StageBridge } from '../../shared/ipc-windows';
import type { Frame } from '../../shared/stage/frame';

/** A window that nobody sees draws nothing: its frame does not wait longer than this. */
const DIM_AT_MOST_MS = 60;

interface Arriving {
  readonly listen: StageBridge['onFrame'];
  readonly read: (received: unknown) => Frame | null;
}

/**
 * The present frame. One that comes first dims the light: the hand that pressed sees an answer
 * while the picture, which takes longer, is drawn. Only the last that came is ever shown.
 */
export function useArriving({ listen, read }: Arriving): {
  readonly now: Frame | null;
  readonly dim: RefObject<HTMLElement | null>;
} {
  const [now, setNow] = useState<Frame | null>(null);
  const dim = useRef<HTMLElement | null>(null);
  useEffect(() => {
    let forget: (() => void) | null = null;
    const stop = listen((received) => {
      const next = read(received);
      if (!next) return;
      forget?.();
      const light = dim.current;
      if (!light) return setNow(next);
      light.dataset.dims = 'now';
      forget = afterDrawing(() => setNow(next));
    });
    return () => {
      forget?.();
      stop();
    };
  }, [listen, read]);
  useLayoutEffect(() => {
    if (now && dim.current) dim.current.dataset.dims = now.arrives === 'fade' ? 'less' : 'no';
  }, [now]);
  return { now, dim };
}

/** Once what changed is on its way to the screen; gives the means to forget it. */
function afterDrawing(act: () => void): () => void {
  let drawn: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(drawn);
    clearTimeout(atMost);
  };
  const once = (): void => {
    forget();
    act();
  };
  const frame = requestAnimationFrame(() => {
    drawn = setTimeout(once, 0);
  });
  const atMost = setTimeout(once, DIM_AT_MOST_MS);
  return forget;
}
