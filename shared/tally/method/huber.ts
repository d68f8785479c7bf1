import type { Composites } from '../composite';
import { type Method, rankScores } from './counted';
import { fitTwoWay, type TwoWay } from './twoway';

const TUNING = 1.5;
/** Makes the median absolute residual comparable with a standard deviation. */
const NORMAL = 1.4826;
const ROUNDS = 2000;
/** Half a step of the marks, where the step is not known to be another. */
export const HALF_STEP = 0.25;

export interface Huber {
  readonly fit: TwoWay;
  readonly scale: number;
  /** Weight of each sheet in the last round; below 1 where a juror stands apart. */
  readonly weight: Float64Array;
}

function medianOfSizes(residual: Float64Array): number {
  const sorted = residual.map(Math.abs).sort();
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/**
 * The two-way fit under Huber's loss (Huber 1964): residuals beyond k = 1.5 scales pull
 * no harder than at it, so one strategic juror cannot carry a dossier. Iteratively
 * reweighted to 1e-12. Null where the two-way model cannot be fitted.
 */
export function fitHuber(composites: Composites, halfStep = HALF_STEP): Huber | null {
  let fit: TwoWay | null = fitTwoWay(composites);
  if (fit === null) return null;
  const scale = Math.max(NORMAL * medianOfSizes(fit.residual), halfStep);
  const bound = TUNING * scale;
  const weight = new Float64Array(fit.residual.length);
  for (let round = 0; round < ROUNDS; round++) {
    const before: Float64Array = fit.residual;
    for (let i = 0; i < weight.length; i++) {
      const size = Math.abs(before[i] ?? 0);
      weight[i] = size <= bound ? 1 : bound / size;
    }
    const moved: TwoWay | null = fitTwoWay(composites, { weight, from: fit });
    if (moved === null) return null;
    let change = 0;
    for (let i = 0; i < before.length; i++) {
      change = Math.max(change, Math.abs((moved.residual[i] ?? 0) - (before[i] ?? 0)));
    }
    fit = moved;
    if (change < 1e-12 * Math.max(1, scale)) break;
  }
  return { fit, scale, weight };
}

/** The judge-adjusted mean that a single strategic juror cannot carry. */
export const countHuber: Method = (composites) => {
  const score =
    fitHuber(composites)?.fit.adjusted ?? Array.from({ length: composites.dossiers }, () => null);
  return { score, rank: rankScores(score) };
};
