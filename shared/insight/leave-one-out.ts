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

/** The best of some dossiers, those that tie for it together, by index. */
function bestOf(standings: readonly Standing[]): readonly number[] {
  let best: Fraction | null = null;
  let list: number[] = [];
  for (const { dossier, score } of standings) {
    const order = best === null ? -1 : compareFractions(score, best);
    if (order < 0) [best, list] = [score, []];
    if (order <= 0) list.push(dossier);
  }
  return list.sort((a, b) => a - b);
}

/** Those at the head of a sorted list that `isOut` leaves in, all that tie together. */
function headOf(sorted: readonly Standing[], isOut: (d: number) => boolean): readonly Standing[] {
  const head: Standing[] = [];
  for (const standing of sorted) {
    const [first] = head;
    if (first !== undefined && compareFractions(first.score, standing.score) < 0) break;
    if (!isOut(standing.dossier)) head.push(standing);
  }
  return head;
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
  const winner = bestOf(headOf(sorted, () => false));
  const scoredBy = new Int32Array(composites.dossiers).fill(-1);
  const without = sheetsByJuror(composites).map((sheets, j) => {
    const changed: Standing[] = [];
    for (const i of sheets) {
      const d = dossier[i] ?? 0;
      scoredBy[d] = j;
      const score = scores[d]?.without(total[i] ?? 0) ?? null;
      if (score !== null) changed.push({ dossier: d, score });
    }
    return bestOf([...changed, ...headOf(sorted, (d) => scoredBy[d] === j)]);
  });
  const isSame = (list: readonly number[]) =>
    list.length === winner.length && list.every((d, at) => d === winner[at]);
  return { winner, without, changes: without.filter((list) => !isSame(list)).length };
}
