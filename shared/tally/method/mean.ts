import { countFractions, eachDossier, type Fraction, type Method, totalsOf } from './counted';

/** The exact mean of some totals; null for none. */
export function meanFraction(totals: Float64Array): Fraction | null {
  if (totals.length === 0) return null;
  return { top: totals.reduce((sum, t) => sum + t, 0), bottom: totals.length };
}

/** Official by default: all jurors equal, anyone can recompute it (PRIZE rule 5). */
export const countMean: Method = (composites) =>
  countFractions(
    composites,
    eachDossier(composites, (d) => meanFraction(totalsOf(composites, d))),
  );
