import type { CriterionId, JurorId } from '../ids';
import type { ScoreTable } from '../tally/score-table';
import { sumCriteria } from './criterion-sums';

/** Criterion × criterion, in the order of the table; null where one does not vary. */
export type Correlations = readonly (readonly (number | null)[])[];

/** How the criteria go together in the complete sheets of a narrowed table. */
export interface CriteriaFigures {
  readonly criteria: readonly CriterionId[];
  /** Pearson's r over sheets, and over the means of dossiers. */
  readonly overSheets: Correlations;
  readonly overDossiers: Correlations;
  /** Cronbach's α (1951) of the criteria as items; null for one, or without variance. */
  readonly cronbach: number | null;
  /**
   * Mean correlation between criteria of a juror's residuals from the dossiers' means:
   * near 1, the juror gives one impression eight times (Thorndike 1920, measured as by
   * Saal, Downey & Lahey 1980). Null with fewer than four sheets.
   */
  readonly halo: Readonly<Record<JurorId, number | null>>;
}

/** Fewer sheets than this say nothing of correlations. */
const LEAST_SHEETS = 4;

/** Pearson's correlations of the columns of rows; null where a column is constant. */
function correlate(rows: Float64Array, width: number): (number | null)[][] {
  const n = rows.length / width;
  const mean = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) {
    mean[i % width] = (mean[i % width] ?? 0) + (rows[i] ?? 0) / n;
  }
  const cross = new Float64Array(width * width);
  for (let row = 0; row < n; row++) {
    for (let a = 0; a < width; a++) {
      const off = (rows[row * width + a] ?? 0) - (mean[a] ?? 0);
      for (let b = 0; b <= a; b++) {
        const with_ = (rows[row * width + b] ?? 0) - (mean[b] ?? 0);
        cross[a * width + b] = (cross[a * width + b] ?? 0) + off * with_;
      }
    }
  }
  // Below this, what is left is the rounding of equal figures.
  const varies = (c: number) =>
    n > 1 && (cross[c * width + c] ?? 0) > 1e-20 * Math.max(1, (mean[c] ?? 0) ** 2) * n;
  return Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_u, b) => {
      if (!varies(a) || !varies(b)) return null;
      const [high, low] = a > b ? [a, b] : [b, a];
      const scale = (cross[a * width + a] ?? 0) * (cross[b * width + b] ?? 0);
      return a === b ? 1 : (cross[high * width + low] ?? 0) / Math.sqrt(scale);
    }),
  );
}

/** Sum of squares about the mean. */
function squaresOf(values: Float64Array): number {
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  return values.reduce((s, v) => s + (v - mean) ** 2, 0);
}

function measureCronbach(marks: Float64Array, width: number): number | null {
  const n = marks.length / width;
  if (width < 2 || n < 2) return null;
  const column = (c: number) =>
    Float64Array.from({ length: n }, (_, r) => marks[r * width + c] ?? 0);
  const items = Array.from({ length: width }, (_, c) => squaresOf(column(c)));
  const totals = Float64Array.from({ length: n }, (_, r) =>
    marks.subarray(r * width, (r + 1) * width).reduce((s, v) => s + v, 0),
  );
  const whole = squaresOf(totals);
  const parts = items.reduce((s, v) => s + v, 0);
  return whole > 0 ? (width / (width - 1)) * (1 - parts / whole) : null;
}

/** Mean of the correlations below the diagonal that exist; null without any. */
function meanBelowDiagonal(matrix: Correlations): number | null {
  const known = matrix.flatMap((row, a) => row.slice(0, a).filter((r) => r !== null));
  return known.length === 0 ? null : known.reduce((s, r) => s + r, 0) / known.length;
}

/** The figures of a narrowed table, whose sheets are all complete. */
export function describeCriteria(table: ScoreTable): CriteriaFigures {
  const { criteria, jurors, sheetJuror, sheetDossier, marks } = table;
  const { width, sum, count } = sumCriteria(table);
  const scored = Array.from(count, (_, d) => d).filter((d) => (count[d] ?? 0) > 0);
  const means = Float64Array.from(
    scored.flatMap((d) =>
      Array.from({ length: width }, (_, c) => (sum[d * width + c] ?? 0) / (count[d] ?? 1)),
    ),
  );
  const residuals: number[][] = jurors.map(() => []);
  sheetDossier.forEach((d, s) => {
    const own = residuals[sheetJuror[s] ?? -1];
    for (let c = 0; c < width; c++) {
      own?.push((marks[s * width + c] ?? 0) - (sum[d * width + c] ?? 0) / (count[d] ?? 1));
    }
  });
  const haloOf = (own: readonly number[]) =>
    own.length < LEAST_SHEETS * width
      ? null
      : meanBelowDiagonal(correlate(Float64Array.from(own), width));
  return {
    criteria: criteria.map(({ id }) => id),
    overSheets: correlate(marks, width),
    overDossiers: correlate(means, width),
    cronbach: measureCronbach(marks, width),
    halo: Object.fromEntries(jurors.map((id, j) => [id, haloOf(residuals[j] ?? [])])),
  };
}
