import { eachDossier, type Method, rankBy, totalsOf } from './counted';

/**
 * Place, in a sorted list of `size`, of the grade taken at turn `turn` when the lower
 * median is taken away again and again: from the middle outwards, below and above in
 * turn, below first when the size is odd.
 */
function placeAtTurn(size: number, turn: number): number {
  const middle = Math.floor((size - 1) / 2);
  const out = Math.ceil(turn / 2);
  const isBelow = size % 2 === 1 ? turn % 2 === 1 : turn % 2 === 0;
  return isBelow ? middle - out : middle + out;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * Best first, by the majority-value sequences of two sorted lists. Unequal numbers of
 * jurors are replicated to their least common multiple, without being written out.
 */
function compareMajority(a: Float64Array, b: Float64Array): number {
  const shared = commonDivisor(a.length, b.length);
  const [timesA, timesB] = [b.length / shared, a.length / shared];
  const size = a.length * timesA;
  for (let turn = 0; turn < size; turn++) {
    const at = placeAtTurn(size, turn);
    const gap = (b[Math.floor(at / timesB)] ?? 0) - (a[Math.floor(at / timesA)] ?? 0);
    if (gap !== 0) return gap;
  }
  return 0;
}

/**
 * Majority judgment (Balinski & Laraki 2011) on the composites: score is the lower
 * median, ties are broken by the majority-value sequence.
 */
export const countMajorityJudgment: Method = (composites) => {
  const sorted = eachDossier(composites, (d) => {
    const totals = totalsOf(composites, d).toSorted();
    return totals.length === 0 ? null : totals;
  });
  return {
    score: sorted.map((totals) =>
      totals === null
        ? null
        : (totals[Math.floor((totals.length - 1) / 2)] ?? 0) / composites.divisor,
    ),
    rank: rankBy(sorted, compareMajority),
  };
};
