import { countFractions, eachDossier, type Fraction, type Method, totalsOf } from './counted';

/** The middle total, or the mean of the two middle ones; null for none. */
export function medianFraction(totals: Float64Array): Fraction | null {
  const sorted = totals.toSorted();
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) return null;
  return { top: lower + upper, bottom: 2 };
}

/** Median of the composites: one extreme juror moves nothing. */
export const countMedian: Method = (composites) =>
  countFractions(
    composites,
    eachDossier(composites, (d) => medianFraction(totalsOf(composites, d))),
  );
