import fc from 'fast-check';
import { type Composites, compositesOf } from '../../shared/tally/composite';
import { tableFromSheets } from '../../shared/tally/score-table';

/** What a random jury looks like: how many there are, and the highest mark. */
interface Jury {
  readonly jurors: number;
  readonly dossiers: number;
  readonly top: number;
}

/** Marks by juror and dossier; null where there is no sheet. */
export type MarkRows = readonly (readonly (number | null)[])[];

export const rowsOf = ({ jurors, dossiers, top }: Jury): fc.Arbitrary<MarkRows> => {
  const mark = fc.option(fc.integer({ min: 0, max: top }), { freq: 4 });
  const row = fc.array(mark, { minLength: dossiers, maxLength: dossiers });
  return fc.array(row, { minLength: jurors, maxLength: jurors });
};

/** Rows of juries of every small size, few marks apart (many ties) or many. */
export const anyRows = (most: { readonly jurors: number; readonly dossiers: number }) =>
  fc
    .record({
      jurors: fc.integer({ min: 1, max: most.jurors }),
      dossiers: fc.integer({ min: 1, max: most.dossiers }),
      top: fc.constantFrom(1, 4, 100),
    })
    .chain(rowsOf);

/** One criterion, jurors J0…, dossiers D0… */
export function compositesOfRows(rows: MarkRows): Composites {
  const jurors = rows.map((_, j) => `J${j}`);
  const dossiers = (rows[0] ?? []).map((_, d) => `D${d}`);
  const sheets = rows.flatMap((row, j) =>
    row.flatMap((mark, d) =>
      mark === null ? [] : [{ juror: `J${j}`, dossier: `D${d}`, marks: { s: mark } }],
    ),
  );
  const criteria = [{ id: 's', weight: 1 }];
  return compositesOf(tableFromSheets({ jurors, dossiers, criteria, sheets }));
}
