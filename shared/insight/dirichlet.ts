import type { DossierId } from '../ids';
import { chanceFrom, gammaFrom } from './chance';
import type { Contest } from './contest';
import { type CriterionSums, sumCriteria } from './criterion-sums';

/** How tightly drawn weights keep to the declared ones: a Dirichlet of 50 × the weights. */
export const CONCENTRATION = 50;
/** Draws that keep the error of a probability under 0.01. */
export const WEIGHT_DRAWS = 10_000;

/** How often each dossier is first when the weights are drawn around the declared ones. */
export interface WeightDraws {
  readonly draws: number;
  readonly seed: number;
  /** P(the holder stays first); ties share. */
  readonly pSame: number;
  /** P(first) of every dossier that is ever first. */
  readonly first: Readonly<Record<DossierId, number>>;
}

/** Means of the dossiers that have sheets, row by row, less those that another covers. */
function contenders({ width, sum, count }: CriterionSums): {
  readonly list: readonly number[];
  readonly means: Float64Array;
} {
  const meanOf = (d: number, c: number) => (sum[d * width + c] ?? 0) / (count[d] ?? 1);
  const scored = Array.from(count, (_, d) => d).filter((d) => (count[d] ?? 0) > 0);
  const isUnder = (d: number, e: number) => {
    for (let c = 0; c < width; c++) if (meanOf(d, c) >= meanOf(e, c)) return false;
    return true;
  };
  // Lower on every criterion is lower under any weights.
  const list = scored.filter((d) => !scored.some((e) => isUnder(d, e)));
  const means = Float64Array.from(
    list.flatMap((d) => Array.from({ length: width }, (_, c) => meanOf(d, c))),
  );
  return { list, means };
}

/**
 * Draws weights from Dirichlet(50·w), seeded, and tells who is first by the mean of
 * complete sheets. Null for another official method, or without a sheet.
 */
export function drawWeights(
  { method, table, holder }: Contest,
  { seed, draws = WEIGHT_DRAWS }: { readonly seed: number; readonly draws?: number },
): WeightDraws | null {
  const { list, means } = contenders(sumCriteria(table));
  if (method !== 'mean' || list.length === 0) return null;
  const width = table.criteria.length;
  const whole = table.criteria.reduce((total, { weight }) => total + weight, 0);
  const shapes = table.criteria.map(({ weight }) => (CONCENTRATION * weight) / whole);
  const gamma = gammaFrom(chanceFrom(seed));
  const drawn = new Float64Array(width);
  const score = new Float64Array(list.length);
  const wins = new Float64Array(list.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let c = 0; c < width; c++) drawn[c] = gamma(shapes[c] ?? 0);
    let best = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < score.length; at++) {
      let sum = 0;
      for (let c = 0; c < width; c++) sum += (drawn[c] ?? 0) * (means[at * width + c] ?? 0);
      score[at] = sum;
      if (sum > best) best = sum;
    }
    let ties = 0;
    for (let at = 0; at < score.length; at++) if (score[at] === best) ties += 1;
    for (let at = 0; at < score.length; at++) {
      if (score[at] === best) wins[at] = (wins[at] ?? 0) + 1 / ties;
    }
  }
  const named = list.flatMap((d, at) => {
    const won = wins[at] ?? 0;
    return won > 0 ? [[table.dossiers[d] ?? '', won / draws] as const] : [];
  });
  const first = Object.fromEntries(named);
  return { draws, seed, pSame: first[table.dossiers[holder] ?? ''] ?? 0, first };
}
