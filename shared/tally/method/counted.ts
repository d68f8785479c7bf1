import type { Composites } from '../composite';

/**
 * What a method says of each dossier of a table, by index: a score, higher better, and a
 * competition rank (1, 2, 2, 4). Null where the method has nothing to say: no sheet, or
 * a model that cannot be fitted.
 */
export interface Counted {
  readonly score: readonly (number | null)[];
  readonly rank: readonly (number | null)[];
}

/** Every method has this shape, so that any can be official and the rest stand beside it. */
export type Method = (composites: Composites) => Counted;

/** Figures that come out of an iteration are the same when they are this close. */
export const TOLERANCE = 1e-9;

/** Totals of one dossier, in juror order. */
export function totalsOf({ start, total }: Composites, dossier: number): Float64Array {
  return total.subarray(start[dossier] ?? 0, start[dossier + 1] ?? 0);
}

/**
 * Competition ranks of whatever `compare` orders (negative: a is better). Null entries
 * are not ranked.
 */
export function rankBy<T>(
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
): readonly (number | null)[] {
  const rank: (number | null)[] = values.map(() => null);
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  known.sort((a, b) => compare(a.value, b.value));
  let place = 0;
  known.forEach(({ value, at }, i) => {
    const above = known[place];
    if (above === undefined || compare(above.value, value) < 0) place = i;
    rank[at] = place + 1;
  });
  return rank;
}

/** Ranks of float scores, equal within the tolerance. */
export function rankScores(score: readonly (number | null)[]): readonly (number | null)[] {
  // Sort by the plain difference: a comparison with a tolerance is not transitive.
  const sorted = score.filter((s) => s !== null).toSorted((a, b) => b - a);
  const head: number[] = [];
  for (const s of sorted) {
    if ((head.at(-1) ?? Number.POSITIVE_INFINITY) - s > TOLERANCE) head.push(s);
  }
  // Each score takes the head of its group: the last that is not below it.
  const headOf = (s: number) => {
    let [low, high] = [0, head.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((head[middle] ?? 0) >= s) low = middle;
      else high = middle - 1;
    }
    return head[low] ?? s;
  };
  const snapped = score.map((s) => (s === null ? null : headOf(s)));
  return rankBy(snapped, (a, b) => b - a);
}

/** A fraction of whole numbers, denominator positive. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** The largest whole number that divides both. */
export const commonDivisor = (a: number, b: number): number =>
  b === 0 ? a : commonDivisor(b, a % b);

/** Best first, by cross-multiplication, in bigint where the products outgrow floats. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = b.top * a.bottom;
  const right = a.top * b.bottom;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const gap = BigInt(b.top) * BigInt(a.bottom) - BigInt(a.top) * BigInt(b.bottom);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** Scores and exact ranks of fractions of totals. */
export function countFractions(
  { divisor }: Composites,
  fractions: readonly (Fraction | null)[],
): Counted {
  return {
    score: fractions.map((f) => (f === null ? null : f.top / (f.bottom * divisor))),
    rank: rankBy(fractions, compareFractions),
  };
}

/** One value a dossier, by index. */
export function eachDossier<T>({ dossiers }: Composites, of: (dossier: number) => T): T[] {
  return Array.from({ length: dossiers }, (_, d) => of(d));
}
