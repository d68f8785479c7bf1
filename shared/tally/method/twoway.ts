import type { Composites } from '../composite';
import { countComponents } from './connected';
import { type Method, rankScores } from './counted';
import { solveByGradients } from './solve';

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
  for (let i = 0; i < side.length; i++) {
    const at = side[i] ?? 0;
    weights[at] = (weights[at] ?? 0) + (weight[i] ?? 0);
    sums[at] = (sums[at] ?? 0) + (weight[i] ?? 0) * (score[i] ?? 0);
  }
  return { weights, sums };
}

/** Takes weight × the effect of the other side away from each member of `to`. */
function spread(given: {
  readonly to: Float64Array;
  readonly side: Int32Array;
  readonly other: Int32Array;
  readonly effect: Float64Array;
  readonly weight: Float64Array;
}): Float64Array {
  const { to, side, other, effect, weight } = given;
  for (let i = 0; i < side.length; i++) {
    const at = side[i] ?? 0;
    to[at] = (to[at] ?? 0) - (weight[i] ?? 0) * (effect[other[i] ?? 0] ?? 0);
  }
  return to;
}

/**
 * Effects of both sides by weighted least squares. The far side is eliminated; what is
 * left is solved by conjugate gradients from `start`, without writing its matrix. It is
 * singular by one constant, which the caller settles.
 */
function fitSides(given: {
  readonly sides: Sides;
  readonly weight: Float64Array;
  readonly score: Float64Array;
  readonly start: Float64Array | null;
}) {
  const { sides, weight, score, start } = given;
  const { near, far, nearCount, farCount } = sides;
  const a = sumsOf(near, nearCount, weight, score);
  const b = sumsOf(far, farCount, weight, score);
  const divide = (sums: Float64Array, weights: Float64Array) =>
    sums.map((sum, at) => sum / (weights[at] || 1));
  const farOf = (effect: Float64Array, from: Float64Array) =>
    divide(spread({ to: from, side: far, other: near, effect, weight }), b.weights);
  /** Σ over the cells of the near side of weight × (own effect + far effect that follows it). */
  const apply = (effect: Float64Array) => {
    const follows = farOf(effect, new Float64Array(farCount));
    const back = spread({
      to: new Float64Array(nearCount),
      side: near,
      other: far,
      effect: follows,
      weight,
    });
    return effect.map((e, at) => e * (a.weights[at] ?? 0) - (back[at] ?? 0));
  };
  const right = spread({
    to: a.sums.slice(),
    side: near,
    other: far,
    effect: divide(b.sums, b.weights),
    weight,
  });
  const nearEffect = solveByGradients({ apply, right, diagonal: a.weights, start });
  return { nearEffect, farEffect: farOf(nearEffect, b.sums.slice()) };
}

/** The numbers from 0 to `size` that occur, ascending. */
function seenIn(list: Int32Array, size: number): readonly number[] {
  const seen = new Uint8Array(size);
  for (const at of list) seen[at] = 1;
  return Array.from(seen, (_, at) => at).filter((at) => seen[at] === 1);
}

/**
 * The fit by ordinary least squares; `again` fits once more with one weight a sheet,
 * starting from an earlier fit of the same composites. Null when the
 * juror–dossier graph is not in one piece: severities would not be comparable.
 */
export function fitTwoWay(
  composites: Composites,
  again?: { readonly weight: Float64Array; readonly from: TwoWay },
): TwoWay | null {
  const { juror, dossier, jurors, dossiers, total, divisor } = composites;
  if (again === undefined && countComponents(composites) !== 1) return null;
  const score = total.map((t) => t / divisor);
  const weight = again?.weight ?? new Float64Array(score.length).fill(1);
  const jurorsNear = jurors <= dossiers;
  const sides: Sides = jurorsNear
    ? { near: juror, nearCount: jurors, far: dossier, farCount: dossiers }
    : { near: dossier, nearCount: dossiers, far: juror, farCount: jurors };
  const before = jurorsNear ? again?.from.alpha : again?.from.adjusted;
  const start = before === undefined ? null : Float64Array.from(before, (e) => e ?? 0);
  const { nearEffect, farEffect } = fitSides({ sides, weight, score, start });
  const [a, b] = jurorsNear ? [nearEffect, farEffect] : [farEffect, nearEffect];
  const seenJurors = seenIn(juror, jurors);
  const seenDossiers = seenIn(dossier, dossiers);
  const mean = (list: readonly number[], of: Float64Array) =>
    list.reduce((sum, at) => sum + (of[at] ?? 0), 0) / list.length;
  const shift = mean(seenJurors, a);
  const mu = shift + mean(seenDossiers, b);
  const residual = score;
  let squares = 0;
  for (let i = 0; i < residual.length; i++) {
    const e = (score[i] ?? 0) - (a[juror[i] ?? 0] ?? 0) - (b[dossier[i] ?? 0] ?? 0);
    residual[i] = e;
    squares += e * e;
  }
  const df = score.length - seenJurors.length - seenDossiers.length + 1;
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
