import type { Cue } from './cue';
import type { Frame } from './frame';
import type { Press } from './keys';
import type { Script } from './script';

/** Two presses closer than this are one clumsy press, in milliseconds (STAGE). */
export const DEBOUNCE_MS = 400;
/** How long A is held to arm or disarm, in milliseconds. */
export const ARM_HOLD_MS = 1000;

/**
 * Where the ceremony stands, as the console knows it. Times are the caller's, in
 * milliseconds on any steady clock.
 */
export interface Show {
  /** Index of the cue the show is at; a veil may hide it. */
  readonly step: number;
  /** The next press of *next* may cross an armed cue. */
  readonly armed: boolean;
  /** `holding`: main or a wake put the holding slide; like `neutral`, only *resume* lifts it. */
  readonly veil: 'none' | 'black' | 'neutral' | 'holding';
  readonly shows: Frame['shows'];
  readonly arrives: Frame['arrives'];
  readonly peeks: boolean;
  /** Digits typed towards a cue number, at most three. */
  readonly typed: string;
  /** Highest armed cue that was shown with arming; -1 before the first. */
  readonly unlocked: number;
  /** Highest cue the audience has seen; names past it stay masked on the console too. */
  readonly furthest: number;
  /** Last *next* or *back* that was obeyed; null before the first. */
  readonly movedAtMs: number | null;
  /** Since when A is held; null when it is not, or once it has acted. */
  readonly heldSinceMs: number | null;
}

export type IgnoredWhy =
  | 'double-press'
  | 'not-armed'
  | 'at-the-end'
  | 'at-the-start'
  | 'neutral-is-on'
  | 'nothing-to-resume'
  | 'nothing-to-arm'
  | 'held-too-short'
  | 'no-such-cue'
  | 'forbidden';

/** What became of a press, for the console's log. `quiet` is not worth a line. */
export type Outcome =
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | {
      readonly kind:
        | 'armed'
        | 'disarmed'
        | 'blackened'
        | 'lifted'
        | 'neutralised'
        | 'rested'
        | 'resumed';
    }
  | { readonly kind: 'language'; readonly shows: Frame['shows'] }
  | { readonly kind: 'typing'; readonly typed: string }
  | { readonly kind: 'ignored'; readonly why: IgnoredWhy }
  | { readonly kind: 'quiet' };

export interface Pressed {
  readonly show: Show;
  readonly outcome: Outcome;
}

/** The show before the first press: first cue, unarmed, both languages. */
export function openShow(): Show {
  return {
    step: 0,
    armed: false,
    veil: 'none',
    shows: 'both',
    arrives: 'cut',
    peeks: false,
    typed: '',
    unlocked: -1,
    furthest: 0,
    movedAtMs: null,
    heldSinceMs: null,
  };
}

/**
 * The show after one press at `atMs`, and what became of it. Pure and total: every press
 * in every state has an answer, and the unarmed console never crosses an armed cue.
 */
export function press(o: {
  readonly script: Script;
  readonly show: Show;
  readonly press: Press;
  readonly atMs: number;
}): Pressed {
  const { show } = o;
  switch (o.press.kind) {
    case 'next':
      return goNext({ ...o, show: { ...show, typed: '' } });
    case 'back':
      return goBack({ ...o, show: { ...show, typed: '' } });
    case 'enter':
      return show.typed === '' ? goNext(o) : goTo(o);
    case 'black':
      return turnBlack(show);
    case 'neutral':
      return turnNeutral(show);
    case 'rest':
      return turnResting(show);
    case 'resume':
      return show.veil === 'none' ? ignore(show, 'nothing-to-resume') : lift(show, 'resumed');
    case 'language':
      return turnLanguage(show);
    case 'hold-arm':
      return {
        show: { ...show, heldSinceMs: show.heldSinceMs ?? o.atMs },
        outcome: { kind: 'quiet' },
      };
    case 'tick-arm':
      return turnArmed({ ...o, released: false });
    case 'release-arm':
      return turnArmed({ ...o, released: true });
    case 'peek':
      return { show: { ...show, peeks: o.press.on }, outcome: { kind: 'quiet' } };
    case 'digit':
      return type(show, show.typed.length < 3 ? show.typed + o.press.digit : show.typed);
    case 'erase':
      return type(show, show.typed.slice(0, -1));
    case 'forbidden':
      return ignore({ ...show, typed: '' }, 'forbidden');
  }
}

interface Turn {
  readonly script: Script;
  readonly show: Show;
  readonly atMs: number;
}

/** The first armed cue up to `step` that was never shown; -1 when the way is free. */
function lockedBefore(script: Script, show: Show, step: number): number {
  return script.cues.findIndex((cue, k) => cue.armed && k > show.unlocked && k <= step);
}

function goNext({ script, show, atMs }: Turn): Pressed {
  if (isCovered(show)) return ignore(show, 'neutral-is-on');
  if (isTooSoon(show, atMs)) return ignore(show, 'double-press');
  // As in any slide show, the first press only brings the picture back.
  if (show.veil === 'black') return lift({ ...show, movedAtMs: atMs }, 'lifted');
  const to = show.step + 1;
  if (to >= script.cues.length) return ignore(show, 'at-the-end');
  if (lockedBefore(script, show, to) >= 0 && !show.armed) return ignore(show, 'not-armed');
  return move({ script, show, atMs, to, arrives: arrivalOf(script.cues[to]) });
}

/** Going back disarms: a second reveal is asked for again. */
function goBack({ script, show, atMs }: Turn): Pressed {
  if (isCovered(show)) return ignore(show, 'neutral-is-on');
  if (isTooSoon(show, atMs)) return ignore(show, 'double-press');
  if (show.veil === 'black') return lift({ ...show, movedAtMs: atMs }, 'lifted');
  if (show.step === 0) return ignore(show, 'at-the-start');
  return move({ script, show: { ...show, armed: false }, atMs, to: show.step - 1, arrives: 'cut' });
}

/** Cue numbers are people's: from 1. A jump never animates a name. */
function goTo({ script, show, atMs }: Turn): Pressed {
  const bare = { ...show, typed: '' };
  if (isCovered(show)) return ignore(bare, 'neutral-is-on');
  const to = Number(show.typed) - 1;
  if (to < 0 || to >= script.cues.length) return ignore(bare, 'no-such-cue');
  if (lockedBefore(script, show, to) >= 0 && !show.armed) return ignore(bare, 'not-armed');
  return move({ script, show: { ...bare, veil: 'none' }, atMs, to, arrives: 'fade' });
}

function move(o: Turn & { readonly to: number; readonly arrives: Frame['arrives'] }): Pressed {
  const { script, show, to } = o;
  const opens = script.cues.findLastIndex((cue, k) => cue.armed && k <= to);
  const unlocks = show.armed && lockedBefore(script, show, to) >= 0;
  return {
    show: {
      ...show,
      step: to,
      arrives: o.arrives,
      movedAtMs: o.atMs,
      furthest: Math.max(show.furthest, to),
      armed: unlocks ? false : show.armed,
      unlocked: unlocks ? Math.max(show.unlocked, opens) : show.unlocked,
    },
    outcome: { kind: 'moved', from: show.step, to },
  };
}

function arrivalOf(cue: Cue | undefined): Frame['arrives'] {
  return cue?.scene.scene === 'name' ? 'reveal' : 'fade';
}

function isTooSoon(show: Show, atMs: number): boolean {
  return show.movedAtMs !== null && atMs - show.movedAtMs < DEBOUNCE_MS;
}

function turnBlack(show: Show): Pressed {
  if (isCovered(show)) return ignore(show, 'neutral-is-on');
  if (show.veil === 'black') return lift(show, 'lifted');
  return { show: { ...show, veil: 'black', arrives: 'cut' }, outcome: { kind: 'blackened' } };
}

/** The way out when something is wrong: at once, from anywhere, and disarmed. Again does nothing. */
function turnNeutral(show: Show): Pressed {
  if (show.veil === 'neutral') return ignore(show, 'neutral-is-on');
  return {
    show: { ...show, veil: 'neutral', arrives: 'cut', armed: false, heldSinceMs: null, typed: '' },
    outcome: { kind: 'neutralised' },
  };
}

/** The console was away (crash, sleep): the audience already sees the holding slide. */
function turnResting(show: Show): Pressed {
  if (show.veil === 'holding') return { show, outcome: { kind: 'quiet' } };
  return {
    show: { ...show, veil: 'holding', arrives: 'cut', armed: false, heldSinceMs: null, typed: '' },
    outcome: { kind: 'rested' },
  };
}

function isCovered(show: Show): boolean {
  return show.veil === 'neutral' || show.veil === 'holding';
}

/** A name that comes back is not revealed a second time: it fades in. */
function lift(show: Show, kind: 'lifted' | 'resumed'): Pressed {
  return { show: { ...show, veil: 'none', arrives: 'fade' }, outcome: { kind } };
}

function turnLanguage(show: Show): Pressed {
  const after = { both: 'fr', fr: 'en', en: 'both' } as const;
  const shows = after[show.shows];
  return { show: { ...show, shows, arrives: 'cut' }, outcome: { kind: 'language', shows } };
}

function turnArmed({
  script,
  show,
  atMs,
  released,
}: Turn & { readonly released: boolean }): Pressed {
  const since = show.heldSinceMs;
  if (since === null) return { show, outcome: { kind: 'quiet' } };
  const isLong = atMs - since >= ARM_HOLD_MS;
  if (!isLong) {
    if (!released) return { show, outcome: { kind: 'quiet' } };
    return ignore({ ...show, heldSinceMs: null }, 'held-too-short');
  }
  const held = { ...show, heldSinceMs: null };
  if (show.armed) return { show: { ...held, armed: false }, outcome: { kind: 'disarmed' } };
  if (isCovered(show)) return ignore(held, 'neutral-is-on');
  if (!mayArm(script, show)) return ignore(held, 'nothing-to-arm');
  return { show: { ...held, armed: true }, outcome: { kind: 'armed' } };
}

function type(show: Show, typed: string): Pressed {
  return { show: { ...show, typed }, outcome: { kind: 'typing', typed } };
}

function ignore(show: Show, why: IgnoredWhy): Pressed {
  return { show, outcome: { kind: 'ignored', why } };
}

/** Whether the console keeps a cue's name and picture to itself until it is shown. */
export function isMasked(script: Script, show: Show, step: number): boolean {
  return step > show.furthest && script.cues[step]?.reveals === true;
}

/** Whether an armed cue is still to come; once the laureate is told there is nothing to arm. */
export function mayArm(script: Script, show: Show): boolean {
  return lockedBefore(script, show, script.cues.length) >= 0;
}
