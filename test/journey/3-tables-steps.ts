import { read, utils } from '@e965/xlsx';
import { expect } from '@playwright/test';
import type { Decision } from '../../shared/decision/decision';
import type { Edition } from '../../shared/edition/edition';
import { readCsvTable } from '../../shared/file/csv-table';
import { decimal, type Sealed } from './3-minutes-steps';

/** Takes one thing away under a name, and reads it back. */
export type Save = (what: string, name: string) => Promise<Buffer>;

interface TallyRecord {
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly totals: readonly { readonly juror: string; readonly total: number }[];
    readonly criterionMeans: Readonly<Record<string, string | null>>;
  }[];
}

interface Book {
  readonly banner: string;
  readonly tables: readonly {
    readonly id: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  }[];
}

/** Rows of a CSV, its first line apart. */
function rowsOf(csv: Buffer): readonly (readonly string[])[] {
  const table = readCsvTable(new Uint8Array(csv));
  if (!table.ok) throw new Error(table.error.kind);
  return table.value.rows.map(({ cells }) => cells);
}

/** The whole ranking is that of the decision, line by line. */
async function takeRanking(save: Save, { ranking, notRanked }: Decision): Promise<void> {
  const rows = rowsOf(await save('Classement complet, CSV', 'ranking.csv'));
  expect(rows.map(([rank, dossier, , , , score]) => [rank, dossier, score])).toEqual([
    ...ranking.map(({ rank, dossier, score100 }) => [String(rank), dossier, score100]),
    ...notRanked.map(({ dossier }) => ['', dossier, '']),
  ]);
}

/** The table of marks in its four forms: the same figures, those of the sealed tally. */
async function takeScores(save: Save, sealed: Sealed): Promise<void> {
  const { dossiers } = sealed.json<TallyRecord>('tally.json');
  const edition = sealed.payload<Edition>('edition.json');
  const what = 'Table des notes';
  const book: Book = JSON.parse((await save(`${what}, JSON`, 'scores.json')).toString());
  const { Sheets } = read(await save(`${what}, XLSX`, 'scores.xlsx'));
  const written = Object.values(Sheets).map((sheet) => utils.sheet_to_json(sheet, { header: 1 }));
  const full = (cells: readonly unknown[]): readonly unknown[] =>
    Array.from(cells, (cell) => cell ?? '');
  for (const [at, { heads, rows }] of book.tables.entries()) {
    const width = heads.length;
    const padded = (written[at] as readonly (readonly unknown[])[]).map((line) =>
      full([...line, ...Array(width - line.length).fill('')]),
    );
    expect(padded).toEqual([full([book.banner, ...Array(width - 1)]), heads, ...rows.map(full)]);
  }
  const [, ...criteria] = rowsOf(await save(`${what}, CSV`, 'scores.csv'));
  expect(criteria.map(([dossier]) => dossier)).toEqual(dossiers.map(({ dossier }) => dossier));
  for (const [at, { dossier, totals, criterionMeans }] of dossiers.entries()) {
    const [, , , count, ...figures] = criteria[at] ?? [];
    expect(Number(count), dossier).toBe(totals.length);
    for (const [c, { id }] of edition.grid.criteria.entries()) {
      const mean = criterionMeans[id];
      const said = mean ? Number(decimal(mean, 2).replace(',', '.')) : 0;
      expect(Number(figures[c]), `${dossier} ${id}`).toBe(said);
    }
  }
  const csv = await save(`${what}, CSV des fiches`, 'sheets.csv');
  const [, ...sheets] = rowsOf(csv);
  for (const { dossier, totals } of dossiers) {
    const own = sheets.filter(([id, , , , state]) => id === dossier && state === 'complète');
    const sums = own.map((cells) => Number(cells.at(-2))).toSorted((a, b) => a - b);
    expect(sums, dossier).toEqual(totals.map(({ total }) => total).toSorted((a, b) => a - b));
  }
  // Sheets say whose they are only when asked.
  for (const { name } of edition.jurors) {
    for (const text of [csv.toString(), JSON.stringify(book)]) expect(text).not.toContain(name);
  }
}

/** The known years and this one, in order. */
async function takeYears(save: Save): Promise<void> {
  const what = 'Palmarès au fil des ans';
  const { years } = JSON.parse((await save(`${what}, JSON`, 'years.json')).toString());
  const said = years.map((one: { year: number; laureate: string[]; commended: string[] }) => [
    ...[String(one.year), one.laureate.join(), one.commended.join()],
  ]);
  expect(said).toEqual([
    ['2015', 'LLTech', 'Healtis'],
    ['2016', 'Anatoscope', 'Instent'],
    ['2017', 'Therapixel', 'Basecamp Vascular'],
    ['2027', 'Œil-de-Brume', 'Sillage d’Ambre Endovasculaire'],
  ]);
  const rows = rowsOf(await save(`${what}, CSV`, 'years.csv'));
  expect(rows.map((cells) => cells.slice(0, 3))).toEqual(said);
}

/** Every table that the organisers take away, read back against the sealed file. */
export async function takeTables(save: Save, sealed: Sealed): Promise<void> {
  await takeRanking(save, sealed.json<Decision>('decision.json'));
  await takeScores(save, sealed);
  await takeYears(save);
}
