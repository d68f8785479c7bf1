import { useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../../shared/stage/frame';
import { frameNow } from '../../../shared/stage/frame-now';
import type { Press } from '../../../shared/stage/keys';
import { ARM_HOLD_MS, type Outcome, press as pressed, type Show } from '../../../shared/stage/show';
import type { Ceremony } from './read-ceremony';
import { keepShow, recallShow } from './show-memory';

/** Where a press came from, as far as a page can tell: clickers send the page keys. */
export type PressSource = 'clicker' | 'keyboard' | 'held' | 'mouse' | 'machine';

/** One line of the console's log. */
export interface Told {
  readonly at: Date;
  readonly key: string;
  readonly source: PressSource;
  readonly outcome: Outcome;
}

export interface Pressing {
  readonly press: Press;
  readonly key: string;
  readonly source: PressSource;
}

export interface ShowInHand {
  readonly show: Show;
  readonly frame: Frame;
  /** Newest first, at most twenty; what is not worth a line is left out. */
  readonly log: readonly Told[];
  /** When the cue now on screen came. */
  readonly since: Date;
  readonly act: (pressing: Pressing) => void;
}

interface State {
  readonly show: Show;
  readonly frame: Frame;
  readonly log: readonly Told[];
  readonly since: Date;
}

const LOGGED = 20;

/**
 * Holds the show of one ceremony and lets people press; A acts by itself after its second.
 * A new frame is sent from the press itself: the audience does not wait for the console to
 * draw its own pictures.
 */
export function useShow(ceremony: Ceremony, send: (frame: Frame) => void): ShowInHand {
  const { script, mergeCode } = ceremony;
  const [state, setState] = useState<State>(() => {
    const show = recallShow(ceremony);
    return { show, frame: frameNow(script, show), log: [], since: new Date() };
  });
  const held = useRef(state);
  const act = useCallback(
    ({ press, key, source }: Pressing) => {
      const was = held.current;
      const at = new Date();
      const { show, outcome } = pressed({ script, show: was.show, press, atMs: performance.now() });
      const isTold = outcome.kind !== 'quiet' && outcome.kind !== 'typing';
      const frame = isSeen(was.show, show) ? frameNow(script, show) : was.frame;
      held.current = {
        show,
        frame,
        log: isTold ? [{ at, key, source, outcome }, ...was.log].slice(0, LOGGED) : was.log,
        since: outcome.kind === 'moved' ? at : was.since,
      };
      if (frame !== was.frame) send(frame);
      setState(held.current);
    },
    [script, send],
  );
  useEffect(() => keepShow(mergeCode, state.show), [mergeCode, state.show]);
  const isHeld = state.show.heldSinceMs !== null;
  useEffect(() => {
    if (!isHeld) return;
    const timer = setTimeout(
      () => act({ press: { kind: 'tick-arm' }, key: 'A', source: 'held' }),
      ARM_HOLD_MS + 10,
    );
    return () => clearTimeout(timer);
  }, [isHeld, act]);
  return { ...state, act };
}

/** Whether the audience sees something new: typing and peeking send nothing. */
function isSeen(was: Show, now: Show): boolean {
  const keys = ['step', 'veil', 'shows', 'arrives', 'movedAtMs'] as const;
  return keys.some((key) => was[key] !== now[key]);
}
