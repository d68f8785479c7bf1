import type { Composites } from '../tally/composite';
import { averageRanks } from '../tally/method/borda';
import { eachDossier, totalsOf } from '../tally/method/counted';
import { levelsOf } from '../tally/method/levels';

/** Krippendorff's α by the scale of the marks; null where it is not defined. */
export interface Alpha {
  readonly nominal: number | null;
  readonly ordinal: number | null;
  readonly interval: number | null;
  readonly ratio: number | null;
}

/** Distinct values beyond which the ratio scale, compared pair by pair, is not computed. */
const RATIO_LIMIT = 20_000;

/** Sum over ordered pairs of different members of the squared difference. */
function squaresBetween(values: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (values[i] ?? 0) / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - mean) ** 2;
  return 2 * values.length * squares;
}

/** Ordered pairs of different members with different values. */
function differentBetween(values: ArrayLike<number>): number {
  let same = 0;
  for (const count of levelsOf(values).counts) same += count * count;
  return values.length ** 2 - same;
}

/** Sum over ordered pairs of ((c − k) / (c + k))². */
function ratiosBetween(values: ArrayLike<number>): number {
  const { distinct, counts } = levelsOf(values);
  let sum = 0;
  for (let at = 0; at < distinct.length; at++) {
    const c = distinct[at] ?? 0;
    let rest = 0;
    for (let other = at + 1; other < distinct.length; other++) {
      const k = distinct[other] ?? 0;
      const ratio = (c - k) / (c + k);
      rest += (counts[other] ?? 0) * ratio * ratio;
    }
    sum += 2 * (counts[at] ?? 0) * rest;
  }
  return sum;
}

/** α = 1 − observed / expected disagreement, from the units that hold pairs. */
function alphaOf(
  units: readonly ArrayLike<number>[],
  all: ArrayLike<number>,
  between: (values: ArrayLike<number>) => number,
): number | null {
  // Asked of the values: a mean of equal ones may round away from them.
  if (all.length < 2 || Array.from(all).every((value) => value === all[0])) return null;
  const expected = between(all) / (all.length * (all.length - 1));
  if (!(expected > 0)) return null;
  const observed = units.reduce((sum, unit) => sum + between(unit) / (unit.length - 1), 0);
  return 1 - observed / all.length / expected;
}

/**
 * Krippendorff's α (2011) over dossiers, jurors as observers: the coincidence matrix in
 * closed form. Dossiers with one sheet hold no pair and are left out. The ordinal metric
 * is the interval one on mid-ranks; the ratio scale needs a true zero, so no mark below.
 * Null without variation or without any pair.
 */
export function measureAlpha(composites: Composites): Alpha {
  const units = eachDossier(composites, (d) => totalsOf(composites, d)).filter(
    (unit) => unit.length > 1,
  );
  const all = new Float64Array(units.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  const places = units.map((unit) => {
    all.set(unit, from);
    from += unit.length;
    return [from - unit.length, from] as const;
  });
  const ranks = averageRanks(all);
  const rankUnits = places.map(([begin, end]) => ranks.subarray(begin, end));
  const mayRatio = all.every((v) => v >= 0) && levelsOf(all).distinct.length <= RATIO_LIMIT;
  return {
    nominal: alphaOf(units, all, differentBetween),
    ordinal: alphaOf(rankUnits, ranks, squaresBetween),
    interval: alphaOf(units, all, squaresBetween),
    ratio: mayRatio ? alphaOf(units, all, ratiosBetween) : null,
  };
}
