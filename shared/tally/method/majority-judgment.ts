import { commonDivisor, eachDossier, type Method, rankBy, totalsOf } from './counted';

/**
 * The first turn at which two sorted lists differ when the lower median is taken away
 * again and again: from the middle outwards, below and above in turn, below first when
 * the size is odd. Lists of unequal length are replicated to their least common multiple
 * without being written out, and stretches where both stay equal are passed in one step.
 */
function firstDifference(a: Float64Array, b: Float64Array): { turn: number; gap: number } | null {
  const shared = commonDivisor(a.length, b.length);
  const timesA = b.length / shared;
  const timesB = a.length / shared;
  const size = a.length * timesA;
  const middle = Math.floor((size - 1) / 2);
  const isOdd = size % 2 === 1;
  const differsOn = (isBelow: boolean) => {
    for (let at = middle; at >= 0 && at < size; ) {
      const inA = Math.floor(at / timesA);
      const inB = Math.floor(at / timesB);
      const gap = (b[inB] ?? 0) - (a[inA] ?? 0);
      const out = Math.abs(at - middle);
      if (gap !== 0) return { turn: Math.max(0, isBelow === isOdd ? 2 * out - 1 : 2 * out), gap };
      if (isBelow) at = Math.max(inA * timesA, inB * timesB) - 1;
      else at = Math.min((inA + 1) * timesA, (inB + 1) * timesB);
    }
    return null;
  };
  const [below, above] = [differsOn(true), differsOn(false)];
  if (below === null || above === null) return below ?? above;
  return below.turn < above.turn ? below : above;
}

/** Best first, by the majority-value sequences of two sorted lists. */
export const compareMajority = (a: Float64Array, b: Float64Array): number =>
  firstDifference(a, b)?.gap ?? 0;

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
