import type { Rules } from '../edition/rules';
import type { Act } from './deliberation';

type Vote = Extract<Act, { readonly kind: 'vote' }>;

/** Votes cast: for and against. Abstentions are not votes cast (PRIZE rule 9). */
export function votesCast({ counts }: Vote): number {
  return counts.for + counts.against;
}

/**
 * Whether a majority carried the question: more than half of the votes cast, or an even
 * split settled by the casting vote with its written reason (PRIZE rules 6 and 9).
 */
export function isCarried(vote: Vote): boolean {
  const { for: yes, against } = vote.counts;
  if (yes > against) return true;
  return yes > 0 && yes === against && isReasoned(vote.casting);
}

/** Whether a vote ended even with no casting vote yet, so that one is due. */
export function isTied(vote: Vote): boolean {
  return (
    votesCast(vote) > 0 && vote.counts.for === vote.counts.against && !isReasoned(vote.casting)
  );
}

/**
 * Whether the ranking may be left on this vote: at least the declared share of the votes
 * cast. Whole-number comparison: 64 % falls short of two thirds, 67 % does not. A casting
 * vote is no help here.
 */
export function mayLeaveRanking(vote: Vote, departure: Rules['departure']): boolean {
  const [numerator, denominator] = departure;
  const cast = votesCast(vote);
  return cast > 0 && vote.counts.for * denominator >= cast * numerator;
}

/** Whether a person wrote something: spaces are no reason. */
export function isReasoned(reason: string | null): boolean {
  return reason !== null && reason.trim() !== '';
}
