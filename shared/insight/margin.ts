import type { Composites } from '../tally/composite';
import { compareFractions, eachDossier, rankBy, totalsOf } from '../tally/method/counted';
import { meanFraction } from '../tally/method/mean';

/** How far the first mean is from the second, on the scale of the marks. */
export interface MeanMargin {
  readonly winner: number;
  readonly runnerUp: number;
  readonly gap: number;
  /** One composite of the winner lower by this, and they tie. */
  readonly drop: number;
  /** One composite of the runner-up higher by this, and they tie. */
  readonly rise: number;
}

/** Null with fewer than two dossiers scored. Of equal means the first listed comes first. */
export function measureMargin(composites: Composites): MeanMargin | null {
  const means = eachDossier(composites, (d) => meanFraction(totalsOf(composites, d)));
  const rank = rankBy(means, compareFractions);
  const order = means
    .map((_, d) => d)
    .filter((d) => rank[d] !== null)
    .sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const [winner, runnerUp] = order;
  const [best, next] = [means[winner ?? -1], means[runnerUp ?? -1]];
  if (winner === undefined || runnerUp === undefined || !best || !next) return null;
  const cross = best.top * next.bottom - next.top * best.bottom;
  const gap = cross / (best.bottom * next.bottom * composites.divisor);
  return { winner, runnerUp, gap, drop: gap * best.bottom, rise: gap * next.bottom };
}
