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

function winnersOf(fractions: readonly (Fraction | null)[]): readonly number[] {
  let best: Fraction | null = null;
  let list: number[] = [];
  fractions.forEach((fraction, d) => {
    if (fraction === null) return;
    const order = best === null ? -1 : compareFractions(fraction, best);
    if (order < 0) [best, list] = [fraction, []];
    if (order <= 0) list.push(d);
  });
  return list;
}

/** Counts the table again without each juror in turn, for the winner only. */
export function leaveJurorsOut(composites: Composites, method: LeaveOneOutMethod): LeftOut {
  const { dossier, total } = composites;
  const scores = eachDossier(composites, (d) => REMOVABLE[method](totalsOf(composites, d)));
  const whole = scores.map((score) => score.whole);
  const winner = winnersOf(whole);
  const without = sheetsByJuror(composites).map((sheets) => {
    const left = whole.slice();
    for (const i of sheets) {
      const d = dossier[i] ?? 0;
      left[d] = scores[d]?.without(total[i] ?? 0) ?? null;
    }
    return winnersOf(left);
  });
  const isSame = (list: readonly number[]) =>
    list.length === winner.length && list.every((d, at) => d === winner[at]);
  return { winner, without, changes: without.filter((list) => !isSame(list)).length };
}
