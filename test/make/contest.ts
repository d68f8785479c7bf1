import type { OfficialMethod } from '../../shared/edition/rules';
import type { Contest } from '../../shared/insight/contest';
import { compositesOf } from '../../shared/tally/composite';
import { narrowTable } from '../../shared/tally/narrow-table';

import { type NamedSheet, type ScoreTable, tableFromSheets } from '../../shared/tally/score-table';

/** A contest over every dossier of a table, for a named holder. */
export function contestOf(
  table: ScoreTable,
  holder: string,
  method: OfficialMethod = 'mean',
): Contest {
  const narrow = narrowTable(table, table.dossiers);
  return {
    award: 'laureate',
    holder: table.dossiers.indexOf(holder),
    method,
    table: narrow,
    composites: compositesOf(narrow),
  };
}

/** Marks by juror, then dossier: one figure a criterion, null where there is no sheet. */
export type MarkTable = Readonly<
  Record<string, Readonly<Record<string, readonly number[] | null>>>
>;

/** A table from such marks, with the weights of the criteria `K0`, `K1`… */
export function tableOfMarks(marks: MarkTable, weights: readonly number[]): ScoreTable {
  const jurors = Object.keys(marks);
  const dossiers = [...new Set(jurors.flatMap((j) => Object.keys(marks[j] ?? {})))];
  const sheets = jurors.flatMap((juror) =>
    Object.entries(marks[juror] ?? {}).flatMap(([dossier, row]): NamedSheet[] =>
      row === null
        ? []
        : [{ juror, dossier, marks: Object.fromEntries(row.map((m, c) => [`K${c}`, m])) }],
    ),
  );
  const criteria = weights.map((weight, c) => ({ id: `K${c}`, weight }));
  return tableFromSheets({ jurors, dossiers, criteria, sheets });
}

/** Every subset of a list, the empty one first. */
export function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  let all: readonly (readonly T[])[] = [[]];
  for (const one of list) all = all.flatMap((set) => [set, [...set, one]]);
  return all;
}
