import type { Grid } from '../edition/grid';
import { divideExact, type Exact, exact } from '../exact';
import type { ScoreTable, TableColleges } from './score-table';

/**
 * The complete sheets of a table as totals Σ weight × mark, whole numbers. Dossier d has
 * the totals from `start[d]` to `start[d + 1]` (excluded), in juror order; `juror` names
 * whose they are. total / divisor is the composite on the scale of the marks.
 * Partial sheets are not here: nothing is imputed (PRIZE rule 3).
 */
export interface Composites {
  readonly jurors: number;
  readonly dossiers: number;
  readonly divisor: number;
  readonly start: Int32Array;
  readonly juror: Int32Array;
  readonly dossier: Int32Array;
  readonly total: Float64Array;
  readonly colleges: TableColleges | null;
}

/** Total of one sheet, NaN when a weighted criterion is not marked. */
function totalOfSheet(table: ScoreTable, sheet: number): number {
  const { criteria, marks } = table;
  let total = 0;
  for (let c = 0; c < criteria.length; c++) {
    const weight = criteria[c]?.weight ?? 0;
    if (weight > 0) total += weight * (marks[sheet * criteria.length + c] ?? Number.NaN);
  }
  return total;
}

/** Whether every weighted criterion of a sheet is marked. */
export function isCompleteSheet(table: ScoreTable, sheet: number): boolean {
  return !Number.isNaN(totalOfSheet(table, sheet));
}

/**
 * The composites of a table: exact as long as totals stay whole numbers below 2^53,
 * which the readers of tables see to. The sum of the weights must be positive.
 */
export function compositesOf(table: ScoreTable): Composites {
  const sheets = table.sheetJuror.length;
  const dossiers = table.dossiers.length;
  const totals = Float64Array.from({ length: sheets }, (_, s) => totalOfSheet(table, s));
  const order = Array.from({ length: sheets }, (_, s) => s).filter((s) => !Number.isNaN(totals[s]));
  const at = (list: Int32Array, s: number) => list[s] ?? 0;
  order.sort(
    (a, b) =>
      at(table.sheetDossier, a) - at(table.sheetDossier, b) ||
      at(table.sheetJuror, a) - at(table.sheetJuror, b),
  );
  const start = new Int32Array(dossiers + 1);
  for (const s of order) {
    const next = at(table.sheetDossier, s) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let d = 0; d < dossiers; d++) start[d + 1] = (start[d + 1] ?? 0) + (start[d] ?? 0);
  const weights = table.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    jurors: table.jurors.length,
    dossiers,
    divisor: weights * table.unit,
    start,
    juror: Int32Array.from(order, (s) => at(table.sheetJuror, s)),
    dossier: Int32Array.from(order, (s) => at(table.sheetDossier, s)),
    total: Float64Array.from(order, (s) => totals[s] ?? 0),
    colleges: table.colleges,
  };
}

/** A mean total on 100: 400 of 500 is 80 (mean / 5 where marks go up to 5). */
export function score100(meanTotal: Exact, grid: Grid): Exact {
  return divideExact(meanTotal, exact(grid.scale.max));
}
