import { openShow, type Show } from '../../../shared/stage/show';
import type { Ceremony } from './read-ceremony';

/** Only places in the running order: never a name. Kept until the live show is left. */
interface Kept {
  readonly step: number;
  readonly unlocked: number;
  readonly furthest: number;
}

const keyOf = (mergeCode: string): string => `show ${mergeCode}`;

/** Remembers where the live show stands, so that a console that dies does not start it again. */
export function keepShow(mergeCode: string, { step, unlocked, furthest }: Show): void {
  localStorage.setItem(keyOf(mergeCode), JSON.stringify({ step, unlocked, furthest }));
}

/** The live show was left on purpose: the next one starts at its first cue, its lectern locked. */
export function forgetShow(mergeCode: string): void {
  localStorage.removeItem(keyOf(mergeCode));
  keepUnlocked(mergeCode, false);
}

const lockOf = (mergeCode: string): string => `lectern ${mergeCode}`;

/** Whether someone compared this seal for the lectern: a console that dies asks it once only. */
export function isUnlocked(mergeCode: string): boolean {
  return localStorage.getItem(lockOf(mergeCode)) !== null;
}

export function keepUnlocked(mergeCode: string, isNow: boolean): void {
  if (isNow) localStorage.setItem(lockOf(mergeCode), 'compared');
  else localStorage.removeItem(lockOf(mergeCode));
}

/**
 * The show to open: at its first cue, or, after the console died in the middle of one, at
 * the same cue behind the holding slide, unarmed, until someone presses Resume.
 */
export function recallShow({ mergeCode, script, opensIn = 'both', at }: Ceremony): Show {
  const kept = readKept(localStorage.getItem(keyOf(mergeCode))) ?? savedPlace(at);
  const fresh: Show = { ...openShow(), shows: opensIn };
  if (!kept || kept.step < 0 || kept.step >= script.cues.length) return fresh;
  return { ...fresh, ...kept, veil: 'holding' };
}

/**
 * The next show starts at `step`, from 0: what a second laptop does in the middle of a
 * ceremony. Names told before it count as told.
 */
export function startAt({ mergeCode, script }: Ceremony, step: number): void {
  const unlocked = script.cues.findLastIndex((cue, k) => cue.armed && k <= step);
  const place = { step, unlocked, furthest: step };
  if (step === 0) localStorage.removeItem(keyOf(mergeCode));
  else localStorage.setItem(keyOf(mergeCode), JSON.stringify(place));
}

/** A show saved at its first cue opens there like any other. */
function savedPlace(at: Ceremony['at']): Kept | null {
  return at === undefined || at.step === 0 ? null : at;
}

function readKept(text: string | null): Kept | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { step, unlocked, furthest } = { step: null, unlocked: null, furthest: null, ...value };
  const isWhole = [step, unlocked, furthest].every((figure) => Number.isInteger(figure));
  return isWhole
    ? { step: Number(step), unlocked: Number(unlocked), furthest: Number(furthest) }
    : null;
}
