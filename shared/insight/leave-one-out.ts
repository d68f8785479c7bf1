import type { Composites } from '../tally/composite';
import { sheetsByJuror } from '../tally/method/borda';
import { compareFractions, eachDossier, type Fraction, totalsOf } from '../tally/method/counted';

/** The score of some totals, and what it becomes without one of them; null for none. */
interface Removable {
  readonly whole: Fraction | null;
  readonly without: (total: number) => Fraction | null;
}

function removableMean(totals: Float64Array): Removable {
  const top = totals.reduce((sum, t) => sum + t, 0);
  const of = (sum: number, n: number) => (n === 0 ? null : { top: sum, bottom: n });
  return {
    whole: of(top, totals.length),
    without: (total) => of(top - total, totals.length - 1),
  };
}

function removableMedian(totals: Float64Array): Removable {
  const sorted = totals.toSorted();
  const middle = (length: number, at: (k: number) => number): Fraction | null =>
    length === 0
      ? null
      : { top: at(Math.floor((length - 1) / 2)) + at(Math.floor(length / 2)), bottom: 2 };
  return {
    whole: middle(sorted.length, (k) => sorted[k] ?? 0),
    without: (total) => {
      const hole = placeIn(sorted, total);
      return middle(sorted.length - 1, (k) => sorted[k < hole ? k : k + 1] ?? 0);
    },
  };
}

/** Where a value stands first in a sorted list. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Methods that score each dossier from its own totals: one removal is cheap. */
const REMOVABLE = { mean: removableMean, median: removableMedian } as const;

export type LeaveOneOutMethod = keyof typeof REMOVABLE;
export const LEAVE_ONE_OUT = Object.keys(REMOVABLE) as readonly LeaveOneOutMethod[];

/** Who wins without each juror, and without any removal; dossier indices, ties together. */
export interface LeftOut {
  readonly winner: readonly number[];
  readonly without: readonly (readonly number[])[];
  /** Jurors whose removal changes the set of winners. */
  readonly changes: number;
}

interface Standing {
  readonly dossier: number;
  readonly score: Fraction;
}

/** The best of some dossiers as they come, and those that tie for it. */
class Leaders {
  #best: Fraction | null = null;
  #list: number[] = [];

  offer({ dossier, score }: Standing): void {
    const order = this.#best === null ? -1 : compareFractions(score, this.#best);
    if (order < 0) [this.#best, this.#list] = [score, []];
    if (order <= 0) this.#list.push(dossier);
  }

  /** By index. */
  list(): readonly number[] {
    return this.#list.sort((a, b) => a - b);
  }
}

/** Offers those at the head of a sorted list that `isOut` leaves in, while they tie. */
function offerHead(
  leaders: Leaders,
  sorted: readonly Standing[],
  isOut: (dossier: number) => boolean,
): void {
  let first: Standing | null = null;
  for (const standing of sorted) {
    if (first !== null && compareFractions(first.score, standing.score) < 0) break;
    if (isOut(standing.dossier)) continue;
    first ??= standing;
    leaders.offer(standing);
  }
}

/**
 * Counts the table again without each juror in turn, for the winner only: one of those
 * that the juror scored, or the best of the others, which stay as they were.
 */
export function leaveJurorsOut(composites: Composites, method: LeaveOneOutMethod): LeftOut {
  const { dossier, total } = composites;
  const scores = eachDossier(composites, (d) => REMOVABLE[method](totalsOf(composites, d)));
  const sorted = scores
    .flatMap(({ whole }, d) => (whole === null ? [] : [{ dossier: d, score: whole }]))
    .sort((a, b) => compareFractions(a.score, b.score));
  const all = new Leaders();
  offerHead(all, sorted, () => false);
  const winner = all.list();
  const scoredBy = new Int32Array(composites.dossiers).fill(-1);
  const without = sheetsByJuror(composites).map((sheets, j) => {
    const leaders = new Leaders();
    for (const i of sheets) {
      const d = dossier[i] ?? 0;
      scoredBy[d] = j;
      const score = scores[d]?.without(total[i] ?? 0) ?? null;
      if (score !== null) leaders.offer({ dossier: d, score });
    }
    offerHead(leaders, sorted, (d) => scoredBy[d] === j);
    return leaders.list();
  });
  const isSame = (list: readonly number[]) =>
    list.length === winner.length && list.every((d, at) => d === winner[at]);
  return { winner, without, changes: without.filter((list) => !isSame(list)).length };
}
