import { compareExact, divideExact, type Exact, exact, meanExact, toNumber } from '../../exact';
import type { Composites } from '../composite';
import { eachDossier, type Method, rankBy } from './counted';

/** Mean of college means of totals; null when a college has no valid sheet. */
function collegeMean(composites: Composites, dossier: number): Exact | null {
  const { colleges, start, juror, total } = composites;
  if (colleges === null) return null;
  const sums = colleges.names.map(() => ({ sum: 0, count: 0 }));
  for (let i = start[dossier] ?? 0; i < (start[dossier + 1] ?? 0); i++) {
    const college = sums[colleges.ofJuror[juror[i] ?? -1] ?? -1];
    if (college === undefined) continue;
    college.sum += total[i] ?? 0;
    college.count += 1;
  }
  if (sums.some(({ count }) => count === 0)) return null;
  return meanExact(sums.map(({ sum, count }) => exact(sum, count)));
}

/**
 * Mean of college means, colleges equal whatever their size: shows where the larger
 * college decides. Without colleges nothing is ranked.
 */
export const countCollege: Method = (composites) => {
  const divisor = exact(composites.divisor);
  const means = eachDossier(composites, (d) => collegeMean(composites, d));
  return {
    score: means.map((m) => (m === null ? null : toNumber(divideExact(m, divisor)))),
    rank: rankBy(means, (a, b) => compareExact(b, a)),
  };
};
