import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Frame } from '../../../shared/stage/frame';
import { frameNow } from '../../../shared/stage/frame-now';
import type { Press } from '../../../shared/stage/keys';
import type { Script } from '../../../shared/stage/script';
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
  readonly log: readonly Told[];
  readonly since: Date;
}

const LOGGED = 20;

/** Holds the show of one ceremony and lets people press; A acts by itself after its second. */
export function useShow(ceremony: Ceremony): ShowInHand {
  const { script, mergeCode } = ceremony;
  const [state, setState] = useState<State>(() => ({
    show: recallShow(ceremony),
    log: [],
    since: new Date(),
  }));
  const act = useCallback(
    ({ press, key, source }: Pressing) => {
      const atMs = performance.now();
      const at = new Date();
      setState((was) => {
        const { show, outcome } = pressed({ script, show: was.show, press, atMs });
        const isTold = outcome.kind !== 'quiet' && outcome.kind !== 'typing';
        return {
          show,
          log: isTold ? [{ at, key, source, outcome }, ...was.log].slice(0, LOGGED) : was.log,
          since: outcome.kind === 'moved' ? at : was.since,
        };
      });
    },
    [script],
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
  const frame = useFrame(script, state.show);
  return { ...state, frame, act };
}

/** A new frame only when the audience sees something new: typing and peeking send nothing. */
function useFrame(script: Script, show: Show): Frame {
  const key = [show.step, show.veil, show.shows, show.arrives, show.movedAtMs].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the audience sees
  return useMemo(() => frameNow(script, show), [script, key]);
}
