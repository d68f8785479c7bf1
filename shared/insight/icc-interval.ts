import { type Complete, measureIcc } from './agreement';
import { quantileF } from './distribution';

/** One intraclass correlation with its interval; null where it is not defined. */
export interface IccWithInterval {
  readonly form: 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k';
  readonly icc: number | null;
  readonly interval: readonly [number, number] | null;
}

type Interval = readonly [number, number] | null;

/** The same reliability for the mean of k jurors (Spearman 1910, Brown 1910). */
function stepUp([low, high]: readonly [number, number], k: number): Interval {
  const of = (r: number) => (k * r) / (1 + (k - 1) * r);
  return checked(of(low), of(high));
}

const checked = (low: number, high: number): Interval =>
  Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;

/**
 * The six forms of Shrout & Fleiss (1979) with their 95 % intervals (pp. 422–424; McGraw
 * & Wong 1996, table 7): one juror's mark (1, 2, 3) or the mean of all k (1k, 2k, 3k);
 * jurors differing by dossier (1), drawn from many (2) or these very ones (3). A negative
 * bound is kept: it says that agreement may be nil.
 */
export function measureIccIntervals(table: Complete): readonly IccWithInterval[] {
  const all = measureIcc(table);
  const { n, k, BMS, WMS } = all;
  const [df1, df2] = [n - 1, n * (k - 1)];
  const within = BMS / WMS;
  const low = within / quantileF(0.975, df1, df2);
  const high = within * quantileF(0.975, df2, df1);
  const single = checked((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
  const agreement = all.ICC2 === null ? null : all.ICC2_ci95;
  const consistency = all.ICC3_ci95;
  return [
    { form: 'ICC1', icc: all.ICC1, interval: single },
    { form: 'ICC2', icc: all.ICC2, interval: agreement },
    { form: 'ICC3', icc: all.ICC3, interval: consistency },
    { form: 'ICC1k', icc: all.ICC1k, interval: single && stepUp(single, k) },
    { form: 'ICC2k', icc: all.ICC2k, interval: agreement && stepUp(agreement, k) },
    { form: 'ICC3k', icc: all.ICC3k, interval: consistency && stepUp(consistency, k) },
  ];
}
