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
function totalOfSheet({ criteria, marks }: ScoreTable, sheet: number): number {
  const row = sheet * criteria.length;
  let total = 0;
  for (let c = 0; c < criteria.length; c++) {
    const weight = criteria[c]?.weight ?? 0;
    if (weight > 0) total += weight * (marks[row + c] ?? Number.NaN);
  }
  return total;
}

/** Whether every weighted criterion of a sheet is marked. */
export function isCompleteSheet(table: ScoreTable, sheet: number): boolean {
  return !Number.isNaN(totalOfSheet(table, sheet));
}

/**
 * Sheets of `order` by the number that each has in `key`, those of one number in the
 * order in which they came: counted, not compared. `start[k]` is where number k begins.
 */
function sortByCount(
  order: Int32Array,
  key: Int32Array,
  size: number,
): { readonly sorted: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(size + 1);
  for (let i = 0; i < order.length; i++) {
    const next = (key[order[i] ?? 0] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let k = 0; k < size; k++) start[k + 1] = (start[k + 1] ?? 0) + (start[k] ?? 0);
  const free = start.slice();
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const sheet = order[i] ?? 0;
    const k = key[sheet] ?? 0;
    const at = free[k] ?? 0;
    sorted[at] = sheet;
    free[k] = at + 1;
  }
  return { sorted, start };
}

/**
 * The composites of a table: exact as long as totals stay whole numbers below 2^53,
 * which the readers of tables see to. The sum of the weights must be positive.
 */
export function compositesOf(table: ScoreTable): Composites {
  const { sheetJuror, sheetDossier } = table;
  const sheets = sheetJuror.length;
  const dossiers = table.dossiers.length;
  const totals = new Float64Array(sheets);
  const complete = new Int32Array(sheets);
  let count = 0;
  for (let sheet = 0; sheet < sheets; sheet++) {
    const total = totalOfSheet(table, sheet);
    totals[sheet] = total;
    if (Number.isNaN(total)) continue;
    complete[count] = sheet;
    count += 1;
  }
  const byJuror = sortByCount(complete.subarray(0, count), sheetJuror, table.jurors.length);
  const { sorted, start } = sortByCount(byJuror.sorted, sheetDossier, dossiers);
  const weights = table.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = new Float64Array(count);
  for (let i = 0; i < count; i++) total[i] = totals[sorted[i] ?? 0] ?? 0;
  return {
    jurors: table.jurors.length,
    dossiers,
    divisor: weights * table.unit,
    start,
    juror: sorted.map((sheet) => sheetJuror[sheet] ?? 0),
    dossier: sorted.map((sheet) => sheetDossier[sheet] ?? 0),
    total,
    colleges: table.colleges,
  };
}

/** A mean total on 100: 400 of 500 is 80 (mean / 5 where marks go up to 5). */
export function score100(meanTotal: Exact, grid: Grid): Exact {
  return divideExact(meanTotal, exact(grid.scale.max));
}
