import type { DossierId } from '../ids';
import type { MethodId } from '../tally/method/methods';
import { type Contest, countBy, leadersOf, namesOf } from './contest';

/**
 * The methods that speak when they disagree (SCORING, Verdict). The mean is one of them
 * where another method is official, and the official one is none.
 */
export const GUARDS = [
  'mean',
  'median',
  'college',
  'twoway',
  'huber',
  'copeland',
] as const satisfies readonly MethodId[];

export type Guard = (typeof GUARDS)[number];

/**
 * Whom one guard puts first in a contest. It agrees when the holder is among them: a tie
 * with the holder changes nothing. Null where the guard cannot speak: no college, or
 * jurors who cannot be compared.
 */
export interface GuardVoice {
  readonly guard: Guard;
  readonly leaders: readonly DossierId[];
  readonly agrees: boolean | null;
}

/** What every guard says, in their declared order. `halfStep` is half a step of the marks. */
export function askGuards(contest: Contest, halfStep: number): readonly GuardVoice[] {
  return GUARDS.filter((guard) => guard !== contest.method).map((guard) => {
    const leaders = leadersOf(countBy(guard, contest.composites, halfStep));
    const agrees = leaders.length === 0 ? null : leaders.includes(contest.holder);
    return { guard, leaders: namesOf(contest.table, leaders), agrees };
  });
}
