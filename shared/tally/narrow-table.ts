import type { DossierId } from '../ids';
import { isCompleteSheet } from './composite';
import type { ScoreTable } from './score-table';

/**
 * The same table with only these dossiers, in their order, their complete sheets and the
 * weighted criteria: what a count is made of. Jurors stay, with or without a sheet.
 */
export function narrowTable(table: ScoreTable, keep: readonly DossierId[]): ScoreTable {
  const place = new Map(keep.map((id, at) => [id, at]));
  const columns = table.criteria.flatMap(({ weight }, c) => (weight > 0 ? [c] : []));
  const sheets: number[] = [];
  table.sheetDossier.forEach((d, s) => {
    if (place.has(table.dossiers[d] ?? '') && isCompleteSheet(table, s)) sheets.push(s);
  });
  const marks = new Float64Array(sheets.length * columns.length);
  sheets.forEach((s, row) => {
    columns.forEach((c, at) => {
      marks[row * columns.length + at] = table.marks[s * table.criteria.length + c] ?? Number.NaN;
    });
  });
  return {
    ...table,
    dossiers: keep,
    criteria: columns.flatMap((c) => table.criteria[c] ?? []),
    sheetJuror: Int32Array.from(sheets, (s) => table.sheetJuror[s] ?? 0),
    sheetDossier: Int32Array.from(
      sheets,
      (s) => place.get(table.dossiers[table.sheetDossier[s] ?? 0] ?? '') ?? 0,
    ),
    marks,
  };
}
