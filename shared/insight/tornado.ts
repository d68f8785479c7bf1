import { compareExact, type Exact, exact, subtractExact } from '../exact';
import type { CriterionId, DossierId } from '../ids';
import { compareFractions, type Fraction } from '../tally/method/counted';
import type { Contest } from './contest';
import { leadsOn, rivalsOf, sumCriteria } from './criterion-sums';

/** The weight, of a whole of 1, at which the holder is caught, and by whom. */
export interface Crossing {
  readonly to: Exact;
  /** Beyond this weight these are ahead; at it they tie. */
  readonly caughtBy: readonly DossierId[];
}

/**
 * How far the weight of one criterion may move while the others keep their proportions
 * (one bar of a tornado). Null where the holder stays ahead all the way to 1, or to 0.
 * A crossing at the present weight says that they tie already, and the least move parts
 * them.
 */
export interface WeightRoom {
  readonly criterion: CriterionId;
  readonly weight: Exact;
  readonly up: Crossing | null;
  readonly down: Crossing | null;
}

/** Keeps the crossing nearest to the present weight; equal ones together. */
class Nearest {
  #at: Fraction | null = null;
  #who: DossierId[] = [];
  readonly #sign: 1 | -1;
  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }
  offer(at: Fraction, who: DossierId): void {
    // compareFractions is negative when its first argument is the larger.
    const order = this.#at === null ? -1 : -this.#sign * compareFractions(at, this.#at);
    if (order > 0) return;
    if (order < 0) [this.#at, this.#who] = [at, []];
    this.#who.push(who);
  }
  take(): Crossing | null {
    return this.#at === null
      ? null
      : { to: exact(this.#at.top, this.#at.bottom), caughtBy: this.#who };
  }
}

/**
 * Where the lead over a rival vanishes as weight w of a criterion becomes t: the lead is
 * t·δ + (1 − t)·R, R being its part from the other criteria at their own proportions.
 * Whole numbers throughout; `rest` is R times the other weights. Null where t does not
 * matter or the crossing is out of [0, 1].
 */
function crossingOf(given: {
  readonly lead: number;
  readonly rest: number;
  readonly others: number;
}): { readonly at: Fraction; readonly side: 'up' | 'down' } | null {
  const { lead, rest, others } = given;
  const bottom = rest - lead * others;
  if (bottom === 0) return null;
  const at = bottom > 0 ? { top: rest, bottom } : { top: -rest, bottom: -bottom };
  if (at.top < 0 || at.top > at.bottom) return null;
  return { at, side: bottom > 0 ? 'up' : 'down' };
}

/**
 * The room of every weighted criterion, in the order of the grid, by exact crossing
 * points. For the mean of complete sheets; empty for another official method or for one
 * criterion.
 */
export function roomOfWeights({ method, table, holder }: Contest): readonly WeightRoom[] {
  if (method !== 'mean' || table.criteria.length < 2) return [];
  const sums = sumCriteria(table);
  const weights = table.criteria.map(({ weight }) => weight);
  const whole = weights.reduce((sum, w) => sum + w, 0);
  const rivals = rivalsOf(sums, holder).map((behind) => {
    const leads = leadsOn(sums, { ahead: holder, behind });
    const total = leads.reduce((sum, lead, c) => sum + lead * (weights[c] ?? 0), 0);
    return { id: table.dossiers[behind] ?? '', leads, total };
  });
  return table.criteria.map(({ id: criterion, weight }, c) => {
    const nearest = { up: new Nearest(1), down: new Nearest(-1) };
    for (const { id, leads, total } of rivals) {
      const lead = leads[c] ?? 0;
      const found = crossingOf({ lead, rest: total - weight * lead, others: whole - weight });
      if (found !== null) nearest[found.side].offer(found.at, id);
    }
    const [up, down] = [nearest.up.take(), nearest.down.take()];
    return { criterion, weight: exact(weight, whole), up, down };
  });
}

/** The move of one weight that changes the most with the least; null when none changes. */
export interface NearestMove {
  readonly criterion: CriterionId;
  readonly side: 'up' | 'down';
  readonly from: Exact;
  readonly to: Exact;
  readonly caughtBy: readonly DossierId[];
}

/** The shortest move among all criteria; of equal ones the first of the grid. */
export function nearestMove(rooms: readonly WeightRoom[]): NearestMove | null {
  const size = ({ from, to }: NearestMove) =>
    compareExact(to, from) < 0 ? subtractExact(from, to) : subtractExact(to, from);
  const moves = rooms.flatMap(({ criterion, weight: from, up, down }): NearestMove[] => [
    ...(up === null ? [] : [{ criterion, side: 'up' as const, from, ...up }]),
    ...(down === null ? [] : [{ criterion, side: 'down' as const, from, ...down }]),
  ]);
  return moves.toSorted((a, b) => compareExact(size(a), size(b)))[0] ?? null;
}
