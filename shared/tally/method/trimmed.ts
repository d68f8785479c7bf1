import { countFractions, eachDossier, type Fraction, type Method, totalsOf } from './counted';
import { meanFraction } from './mean';
import { medianFraction } from './median';

/** Mean without one highest and one lowest; the median for two or fewer. */
function trimmedFraction(totals: Float64Array): Fraction | null {
  if (totals.length <= 2) return medianFraction(totals);
  return meanFraction(totals.toSorted().subarray(1, -1));
}

/** One high and one low mark dropped, as in judged sports. */
export const countTrimmed: Method = (composites) =>
  countFractions(
    composites,
    eachDossier(composites, (d) => trimmedFraction(totalsOf(composites, d))),
  );
