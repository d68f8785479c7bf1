import type { Rules } from '../rules';

/** What the rules come to on one invented result; scores in hundredths of a point on 100. */
export interface WorkedExample {
  readonly laureate: number;
  readonly second: number;
  readonly gap: number;
  /** Sealing asks for a recorded debate. */
  readonly asksDebate: boolean;
  /** The lowest score that may be highly commended, rounded up. */
  readonly poolFloor: number;
  /** Votes to leave the ranking, of nine cast. */
  readonly votesToLeave: number;
  readonly votesCast: number;
  /** One sheet fewer than needed. */
  readonly tooFew: number;
}

/** The least votes for, of so many cast, that leave the ranking. */
export const votesToLeave = (cast: number, [of, over]: Rules['departure']): number =>
  Math.ceil((cast * of) / over);

/** A laureate at 80 (or at the threshold where it is higher) and a second 0.8 below. */
export function workExample({
  laureate,
  commended,
  departure,
  marginGate100,
  sheets,
}: Rules): WorkedExample {
  const first = Math.max(8000, Math.round(laureate.threshold100 * 100));
  const gap = 80;
  const votesCast = 9;
  return {
    laureate: first,
    second: first - gap,
    gap,
    asksDebate: gap < marginGate100 * 100,
    poolFloor: Math.ceil((first * (100 - commended.withinPercent)) / 100),
    votesToLeave: votesToLeave(votesCast, departure),
    votesCast,
    tooFew: sheets.min - 1,
  };
}
