import { compareExact, type Exact, exact, subtractExact } from '../exact';
import type { CriterionId, DossierId } from '../ids';
import { compositesOf } from '../tally/composite';
import { compareFractions, type Fraction } from '../tally/method/counted';
import { type Contest, countBy, leadersOf, namesOf, outcomeOf } from './contest';
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
 * By the mean a crossing is where the lead vanishes; by another method, the first whole
 * per cent at which the holder is no longer first as before. A crossing at the present weight says that they tie already, and the least move parts
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

/** The room of every weighted criterion, in the order of the grid; none for one criterion. */
export function roomOfWeights(contest: Contest): readonly WeightRoom[] {
  if (contest.table.criteria.length < 2) return [];
  return contest.method === 'mean' ? roomsByMean(contest) : roomsByRecount(contest);
}

/** Exact crossing points of the mean, which is linear in its weights. */
function roomsByMean({ table, holder }: Contest): readonly WeightRoom[] {
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

/**
 * Other methods turn at many weights, and may turn back: each whole per cent is counted
 * again, from the present weight outwards, until one changes who is first.
 */
function roomsByRecount(contest: Contest): readonly WeightRoom[] {
  const { table, holder, method, composites } = contest;
  const before = leadersOf(countBy(method, composites));
  const whole = table.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const changedAt = (moved: number, percent: number): Crossing | null => {
    const own = table.criteria[moved]?.weight ?? 0;
    // The others share what is left in their proportions; all in whole numbers.
    const criteria = table.criteria.map((one, c) => ({
      ...one,
      weight: c === moved ? percent * (whole - own) : (100 - percent) * one.weight,
    }));
    const after = leadersOf(countBy(method, compositesOf({ ...table, criteria })));
    if (outcomeOf({ holder, before, after }) === 'kept') return null;
    const rivals = after.filter((d) => d !== holder);
    return { to: exact(percent, 100), caughtBy: namesOf(table, rivals) };
  };
  const walk = (moved: number, from: number, step: 1 | -1): Crossing | null => {
    for (let percent = from; percent >= 0 && percent <= 100; percent += step) {
      const crossing = changedAt(moved, percent);
      if (crossing !== null) return crossing;
    }
    return null;
  };
  return table.criteria.map(({ id: criterion, weight }, c) => {
    const percent = (100 * weight) / whole;
    return {
      criterion,
      weight: exact(weight, whole),
      up: walk(c, Math.floor(percent) + 1, 1),
      down: walk(c, Math.ceil(percent) - 1, -1),
    };
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
