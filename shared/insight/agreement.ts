import type { Composites } from '../tally/composite';
import { averageRanks } from '../tally/method/borda';
import { exceedChiSquare, exceedF, quantileF } from './distribution';

/** Composites of a complete table: a row a dossier, a column a juror. */
export type Complete = readonly (readonly number[])[];

/**
 * The complete table, or null when a juror has not scored a dossier. Jurors and dossiers
 * without any sheet make it incomplete; so do fewer than two of either.
 */
export function completeTable(composites: Composites): Complete | null {
  const { jurors, dossiers, total, start, divisor } = composites;
  if (jurors < 2 || dossiers < 2 || total.length !== jurors * dossiers) return null;
  return Array.from({ length: dossiers }, (_, d) =>
    Array.from(total.subarray(start[d] ?? 0, start[d + 1] ?? 0), (t) => t / divisor),
  );
}

/** Null for what is undefined or infinite. */
const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** Kendall's coefficient of concordance; rank 1 is best. */
export interface Kendall {
  readonly W: number | null;
  /** Corrected for ties; `chi2`, `p` and `mean_spearman` follow from it. */
  readonly Wt: number | null;
  readonly chi2: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly rank_sums: readonly number[];
  readonly mean_spearman: number | null;
}

/** Kendall's W (1939) with and without the correction for ties. */
export function measureKendall(table: Complete): Kendall {
  const n = table.length;
  const m = table[0]?.length ?? 0;
  const sums = new Float64Array(n);
  let ties = 0;
  for (let j = 0; j < m; j++) {
    const ranks = averageRanks(table.map((row) => row[j] ?? 0));
    const groups = new Map<number, number>();
    ranks.forEach((rank, d) => {
      sums[d] = (sums[d] ?? 0) + rank;
      groups.set(rank, (groups.get(rank) ?? 0) + 1);
    });
    for (const t of groups.values()) ties += t ** 3 - t;
  }
  const mean = (m * (n + 1)) / 2;
  const spread = sums.reduce((s, r) => s + (r - mean) ** 2, 0);
  const full = m * m * (n ** 3 - n);
  const tied = (12 * spread) / (full - m * ties);
  const chi2 = m * (n - 1) * tied;
  return {
    W: finite((12 * spread) / full),
    Wt: finite(tied),
    chi2: finite(chi2),
    df: n - 1,
    p: Number.isFinite(chi2) ? exceedChiSquare(chi2, n - 1) : null,
    rank_sums: [...sums],
    mean_spearman: finite((m * tied - 1) / (m - 1)),
  };
}

/** Mean squares of a complete table: between dossiers, within, between jurors, error. */
function meanSquares(table: Complete) {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  const mean = (list: readonly number[]) => list.reduce((s, v) => s + v, 0) / list.length;
  const rows = table.map(mean);
  const columns = Array.from({ length: k }, (_, j) => mean(table.map((row) => row[j] ?? 0)));
  const grand = mean(rows);
  const squares = (list: readonly number[], from: number) =>
    list.reduce((s, v) => s + (v - from) ** 2, 0);
  const within = table.reduce((s, row, d) => s + squares(row, rows[d] ?? 0), 0);
  const between = n * squares(columns, grand);
  const error = table.reduce(
    (s, row, d) =>
      s + row.reduce((t, v, j) => t + (v - (rows[d] ?? 0) - (columns[j] ?? 0) + grand) ** 2, 0),
    0,
  );
  return {
    n,
    k,
    BMS: (k * squares(rows, grand)) / (n - 1),
    WMS: within / (n * (k - 1)),
    JMS: between / (k - 1),
    EMS: error / ((n - 1) * (k - 1)),
  };
}

type Squares = ReturnType<typeof meanSquares>;
type Interval = readonly [number, number] | null;

const interval = (low: number, high: number): Interval =>
  Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;

/** 95 % interval of ICC(3,1), from the F of dossiers against error. */
function intervalOfConsistency({ n, k, BMS, EMS }: Squares): Interval {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const low = BMS / EMS / quantileF(0.975, df1, df2);
  const high = (BMS / EMS) * quantileF(0.975, df2, df1);
  return interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
}

/** 95 % interval of ICC(2,1) (Shrout & Fleiss 1979, p. 424). */
function intervalOfAgreement({ n, k, BMS, JMS, EMS }: Squares, icc: number): Interval {
  const ratio = JMS / EMS;
  const part = n * (1 + (k - 1) * icc) - k * icc;
  const top = (k - 1) * (n - 1) * (k * icc * ratio + part) ** 2;
  const v = top / ((n - 1) * k * k * icc * icc * ratio * ratio + part * part);
  if (!(v > 0) || !Number.isFinite(v)) return null;
  const mixed = k * JMS + (k * n - k - n) * EMS;
  const low = quantileF(0.975, n - 1, v);
  const high = quantileF(0.975, v, n - 1);
  return interval(
    (n * (BMS - low * EMS)) / (low * mixed + n * BMS),
    (n * (high * BMS - EMS)) / (mixed + n * high * BMS),
  );
}

/**
 * The six intraclass correlations of Shrout & Fleiss (1979) of a complete table, with
 * their mean squares, 95 % intervals and the F of dossiers. Null where a mean square
 * that divides is 0.
 */
export function measureIcc(table: Complete) {
  const squares = meanSquares(table);
  const { n, k, BMS, WMS, JMS, EMS } = squares;
  const agreement = (BMS - EMS) / (BMS + (k - 1) * EMS + (k * (JMS - EMS)) / n);
  const F = BMS / EMS;
  return {
    ...squares,
    ICC1: finite((BMS - WMS) / (BMS + (k - 1) * WMS)),
    ICC2: finite(agreement),
    ICC3: finite((BMS - EMS) / (BMS + (k - 1) * EMS)),
    ICC1k: finite((BMS - WMS) / BMS),
    ICC2k: finite((BMS - EMS) / (BMS + (JMS - EMS) / n)),
    ICC3k: finite((BMS - EMS) / BMS),
    ICC3_ci95: intervalOfConsistency(squares),
    ICC2_ci95: intervalOfAgreement(squares, agreement),
    F: finite(F),
    p: Number.isFinite(F) ? exceedF(F, n - 1, (n - 1) * (k - 1)) : null,
  };
}

const pairsOf = (n: number) => (n * (n - 1)) / 2;

/** Pairs of equal neighbours in a sorted list, runs of equals all together. */
function tiedPairs(sorted: ArrayLike<number>): number {
  let [tied, run] = [0, 1];
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) run += 1;
    else {
      tied += pairsOf(run);
      run = 1;
    }
  }
  return tied;
}

/** Pairs of a list that stand the wrong way round; sorts it on the way, by merging. */
function sortCountingSwaps(list: Float64Array): number {
  let swaps = 0;
  let from: Float64Array = list;
  let to: Float64Array = new Float64Array(list.length);
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(start + 2 * width, list.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const isLeft = right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0));
        to[at] = from[isLeft ? left : right] ?? 0;
        if (isLeft) left += 1;
        else {
          swaps += middle - left;
          right += 1;
        }
      }
    }
    [from, to] = [to, from];
  }
  list.set(from);
  return swaps;
}

/**
 * Kendall's τ_b of two rankings over the dossiers that both rank; null when either ties
 * all of them. Counted by sorting (Knight 1966), so that thousands of dossiers are few.
 */
export function correlateRanks(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): number | null {
  // Ranks are whole and at most the number of dossiers: a pair of them is one number.
  const size = a.length + 1;
  const both = Float64Array.from(
    a.flatMap((x, d) => {
      const y = b[d] ?? null;
      return x === null || y === null ? [] : [x * size + y];
    }),
  ).sort();
  const all = pairsOf(both.length);
  const tiedA = tiedPairs(both.map((pair) => Math.floor(pair / size)));
  const tiedBoth = tiedPairs(both);
  const second = both.map((pair) => pair % size);
  const swaps = sortCountingSwaps(second);
  const tiedB = tiedPairs(second);
  const [pairsA, pairsB] = [all - tiedA, all - tiedB];
  const agree = all - tiedA - tiedB + tiedBoth - 2 * swaps;
  return pairsA === 0 || pairsB === 0 ? null : agree / Math.sqrt(pairsA * pairsB);
}
