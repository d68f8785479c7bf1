import type { Composites } from '../composite';
import { countComponents } from './connected';
import { type Method, rankScores } from './counted';
import { solveSymmetric } from './solve';

/**
 * x = μ + α of the juror + β of the dossier, fitted to the observed cells. `alpha` sums
 * to 0 over the jurors who scored; `adjusted` is μ + β. Null for a juror or a dossier
 * without a sheet. `residual` follows the order of the composites.
 */
export interface TwoWay {
  readonly mu: number;
  readonly alpha: readonly (number | null)[];
  readonly adjusted: readonly (number | null)[];
  readonly residual: Float64Array;
  /** Sheets less free parameters. */
  readonly df: number;
  /** Residual sum of squares / df; null when df is 0. */
  readonly sigma2: number | null;
}

interface Sides {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly nearCount: number;
  readonly farCount: number;
}

/** Weighted sums of a side: total weight, and weight × score, of each of its members. */
function sumsOf(side: Int32Array, count: number, weight: Float64Array, score: Float64Array) {
  const weights = new Float64Array(count);
  const sums = new Float64Array(count);
  side.forEach((at, i) => {
    weights[at] = (weights[at] ?? 0) + (weight[i] ?? 0);
    sums[at] = (sums[at] ?? 0) + (weight[i] ?? 0) * (score[i] ?? 0);
  });
  return { weights, sums };
}

/**
 * Effects of both sides by weighted least squares, the first observed member of the near
 * side held at 0. The far side is eliminated, so the system is as small as the near one.
 */
function fitSides(sides: Sides, weight: Float64Array, score: Float64Array) {
  const { near, far, nearCount, farCount } = sides;
  const a = sumsOf(near, nearCount, weight, score);
  const b = sumsOf(far, farCount, weight, score);
  const matrix = new Float64Array(nearCount * nearCount);
  const right = a.sums.slice();
  for (let j = 0; j < nearCount; j++) matrix[j * nearCount + j] = a.weights[j] ?? 0;
  const cells: number[][] = Array.from({ length: farCount }, () => []);
  far.forEach((d, i) => {
    cells[d]?.push(i);
  });
  cells.forEach((list, d) => {
    const total = b.weights[d] ?? 0;
    for (const i of list) {
      const j = near[i] ?? 0;
      const share = (weight[i] ?? 0) / total;
      right[j] = (right[j] ?? 0) - share * (b.sums[d] ?? 0);
      for (const k of list) {
        const at = j * nearCount + (near[k] ?? 0);
        matrix[at] = (matrix[at] ?? 0) - share * (weight[k] ?? 0);
      }
    }
  });
  const held = near.length === 0 ? 0 : near.reduce((low, j) => Math.min(low, j));
  for (let k = 0; k < nearCount; k++) {
    matrix[held * nearCount + k] = 0;
    matrix[k * nearCount + held] = 0;
  }
  matrix[held * nearCount + held] = 1;
  right[held] = 0;
  const nearEffect = solveSymmetric({ size: nearCount, matrix, right });
  const farEffect = Float64Array.from(b.sums);
  near.forEach((j, i) => {
    const d = far[i] ?? 0;
    farEffect[d] = (farEffect[d] ?? 0) - (weight[i] ?? 0) * (nearEffect[j] ?? 0);
  });
  return { nearEffect, farEffect: farEffect.map((sum, d) => sum / (b.weights[d] || 1)) };
}

/**
 * The fit with one weight a sheet (1 everywhere: ordinary least squares). Null when the
 * juror–dossier graph is not in one piece: severities would not be comparable.
 */
export function fitTwoWay(composites: Composites, weight?: Float64Array): TwoWay | null {
  const { juror, dossier, jurors, dossiers, total, divisor } = composites;
  if (countComponents(composites) !== 1) return null;
  const score = total.map((t) => t / divisor);
  const weights = weight ?? new Float64Array(score.length).fill(1);
  const jurorsNear = jurors <= dossiers;
  const sides: Sides = jurorsNear
    ? { near: juror, nearCount: jurors, far: dossier, farCount: dossiers }
    : { near: dossier, nearCount: dossiers, far: juror, farCount: jurors };
  const { nearEffect, farEffect } = fitSides(sides, weights, score);
  const [a, b] = jurorsNear ? [nearEffect, farEffect] : [farEffect, nearEffect];
  const seenJurors = [...new Set(juror)];
  const seenDossiers = [...new Set(dossier)];
  const mean = (list: readonly number[], of: Float64Array) =>
    list.reduce((sum, at) => sum + (of[at] ?? 0), 0) / list.length;
  const shift = mean(seenJurors, a);
  const mu = shift + mean(seenDossiers, b);
  const residual = score.map((s, i) => s - (a[juror[i] ?? 0] ?? 0) - (b[dossier[i] ?? 0] ?? 0));
  const df = score.length - seenJurors.length - seenDossiers.length + 1;
  const squares = residual.reduce((sum, e) => sum + e * e, 0);
  const onlySeen = (effects: Float64Array, seen: readonly number[], move: number) => {
    const known = new Set(seen);
    return Array.from(effects, (e, at) => (known.has(at) ? e + move : null));
  };
  return {
    mu,
    alpha: onlySeen(a, seenJurors, -shift),
    adjusted: onlySeen(b, seenDossiers, shift),
    residual,
    df,
    sigma2: df === 0 ? null : squares / df,
  };
}

/**
 * The judge-adjusted mean: what the mean would be had every juror scored every dossier
 * with the same severity. Same order as the mean when the table is complete.
 */
export const countTwoWay: Method = (composites) => {
  const score =
    fitTwoWay(composites)?.adjusted ?? Array.from({ length: composites.dossiers }, () => null);
  return { score, rank: rankScores(score) };
};
