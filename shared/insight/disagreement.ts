import type { CriterionId, DossierId, JurorId } from '../ids';
import type { ScoreTable } from '../tally/score-table';

/** Where jurors part on two dossiers, among those who scored both. */
export interface PairDisagreement {
  /** The criterion whose weighted differences vary most; null where none varies. */
  readonly criterion: CriterionId | null;
  /** Jurors whose total is higher for the first, and for the second. */
  readonly forFirst: readonly JurorId[];
  readonly forSecond: readonly JurorId[];
}

/** Where jurors part on one dossier. */
export interface DossierDisagreement {
  readonly criterion: CriterionId | null;
  /** The jurors farthest above and below the mean total, ties together. */
  readonly above: readonly JurorId[];
  readonly below: readonly JurorId[];
}

/** Weighted marks of one dossier by juror, criterion by criterion. */
function rowsOf(table: ScoreTable, dossier: DossierId): ReadonlyMap<number, readonly number[]> {
  const at = table.dossiers.indexOf(dossier);
  const width = table.criteria.length;
  const rows = new Map<number, readonly number[]>();
  table.sheetDossier.forEach((d, s) => {
    if (d !== at) return;
    const row = table.criteria.map(({ weight }, c) => weight * (table.marks[s * width + c] ?? 0));
    rows.set(table.sheetJuror[s] ?? -1, row);
  });
  return rows;
}

/** The column whose values are farthest from equal; of equal ones the first of the grid. */
function widestColumn(table: ScoreTable, rows: readonly (readonly number[])[]): CriterionId | null {
  let widest: { readonly id: CriterionId; readonly squares: number } | null = null;
  for (const [c, { id }] of table.criteria.entries()) {
    const column = rows.map((row) => row[c] ?? 0);
    const sum = column.reduce((s, v) => s + v, 0);
    // n Σ v² − (Σ v)²: whole, so that equal columns are equal.
    const squares = rows.length * column.reduce((s, v) => s + v * v, 0) - sum * sum;
    if (squares > (widest?.squares ?? 0)) widest = { id, squares };
  }
  return widest?.id ?? null;
}

const totalOf = (row: readonly number[]) => row.reduce((sum, v) => sum + v, 0);

/** Of a narrowed table: which criterion and which jurors carry the disagreement on a pair. */
export function disagreeOnPair(
  table: ScoreTable,
  pair: readonly [DossierId, DossierId],
): PairDisagreement {
  const second = rowsOf(table, pair[1]);
  const gaps = [...rowsOf(table, pair[0])].flatMap(([j, row]) => {
    const other = second.get(j);
    return other === undefined ? [] : [{ j, row: row.map((v, c) => v - (other[c] ?? 0)) }];
  });
  const jurors = (sign: number) =>
    table.jurors.filter((_, j) =>
      gaps.some((gap) => gap.j === j && Math.sign(totalOf(gap.row)) === sign),
    );
  const rows = gaps.map(({ row }) => row);
  return { criterion: widestColumn(table, rows), forFirst: jurors(1), forSecond: jurors(-1) };
}

/** Of a narrowed table: which criterion and which jurors carry the disagreement on a dossier. */
export function disagreeOnDossier(table: ScoreTable, dossier: DossierId): DossierDisagreement {
  const rows = rowsOf(table, dossier);
  const totals = new Map([...rows].map(([j, row]) => [j, totalOf(row)]));
  const values = [...totals.values()];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (edge: number) =>
    low === high ? [] : table.jurors.filter((_, j) => totals.get(j) === edge);
  return {
    criterion: widestColumn(table, [...rows.values()]),
    above: at(high),
    below: at(low),
  };
}
