import type { DossierId } from '../ids';
import type { WeightedCriterion } from '../tally/score-table';
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

/** Weights drawn once for several contests of the same criteria, row by row. */
export interface DrawnWeights {
  readonly draws: number;
  readonly seed: number;
  readonly width: number;
  /** In true proportion within a draw; they need not sum to 1. */
  readonly weights: Float64Array;
}

/** Draws weights from Dirichlet(50·w), as independent gammas (Devroye 1986), seeded. */
export function drawWeights(
  criteria: readonly WeightedCriterion[],
  { seed, draws = WEIGHT_DRAWS }: { readonly seed: number; readonly draws?: number },
): DrawnWeights {
  const whole = criteria.reduce((total, { weight }) => total + weight, 0);
  const shapes = Float64Array.from(criteria, ({ weight }) => (CONCENTRATION * weight) / whole);
  const gamma = gammaFrom(chanceFrom(seed));
  const width = shapes.length;
  const weights = new Float64Array(draws * width);
  for (let at = 0; at < weights.length; at++) weights[at] = gamma(shapes[at % width] ?? 1);
  return { draws, seed, width, weights };
}

/**
 * Who is first by the mean of complete sheets under each drawn weighting. Null for
 * another official method, or without a sheet.
 */
export function tryWeights(
  { method, table, holder }: Contest,
  { draws, seed, width, weights }: DrawnWeights,
): WeightDraws | null {
  const { list, means } = contenders(sumCriteria(table));
  if (method !== 'mean' || list.length === 0) return null;
  const score = new Float64Array(list.length);
  const wins = new Float64Array(list.length);
  for (let from = 0; from < weights.length; from += width) {
    let best = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < score.length; at++) {
      let sum = 0;
      for (let c = 0; c < width; c++)
        sum += (weights[from + c] ?? 0) * (means[at * width + c] ?? 0);
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
