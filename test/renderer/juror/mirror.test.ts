import { describe, expect, it } from 'vitest';
import { jurorDossiers } from '../../../renderer/derive/juror-dossiers';
import { mirrorOf, outOf100 } from '../../../renderer/derive/juror-mirror';
import type { Interest } from '../../../shared/edition/interest';
import { demoBallot, demoEdition } from '../../make/demo-edition';

const edition = demoEdition();
const sheets = (file: string) =>
  new Map(demoBallot(file).sheets.map((sheet) => [sheet.dossier, sheet]));
const noLinks = new Map<string, Interest>(
  edition.dossiers.map(({ id }) => [id, { dossier: id, kind: 'none' }]),
);
const mirror = (file: string, lastFile?: string) =>
  mirrorOf({
    edition,
    dossiers: jurorDossiers({
      edition,
      juror: file.slice(0, 3),
      interests: noLinks,
      sheets: sheets(file),
    }),
    last: lastFile ? demoBallot(lastFile) : null,
  });

describe('the mirror of one’s own marks', () => {
  it('ranks the demo juror’s dossiers as drawn: own totals, ties shared, 9 9 11', () => {
    const rows = mirror('J04.rev2').rows.filter((row) => row.rank !== null);
    const read = rows.map((row) => [
      row.rank,
      row.each.dossier.id,
      outOf100(row.total ?? 0, edition),
    ]);
    // The figures of the drawing, but for C14, whose mark was emptied in it.
    expect(read).toEqual(
      expect.arrayContaining([
        [1, 'C04', '83.0'],
        [2, 'C09', '82.0'],
        [3, 'C05', '80.0'],
        [4, 'C11', '79.0'],
        [5, 'C02', '77.0'],
        [9, 'C08', '66.0'],
        [9, 'C12', '66.0'],
        [11, 'C03', '63.0'],
      ]),
    );
  });

  it('keeps recused and withdrawn dossiers at the foot, without a figure', () => {
    const [recused, withdrawn] = mirror('J04.rev2').rows.slice(-2);
    expect([recused?.each.state, recused?.total, recused?.rank]).toEqual(['recused', null, null]);
    expect([withdrawn?.each.state, withdrawn?.total]).toEqual(['withdrawn', null]);
  });

  it('rings the four marks that J04 changed since the first revision', () => {
    const { rows, changes } = mirror('J04.rev2', 'J04.rev1.superseded');
    const changed = rows.flatMap((row) =>
      row.marks.flatMap((mark) =>
        mark.hasChanged ? [`${row.each.dossier.id} ${mark.criterion.id}`] : [],
      ),
    );
    expect(changes).toBe(4);
    expect(changed.sort()).toEqual(['C02 INN', 'C02 MED', 'C05 INN', 'C05 MED']);
  });

  it('counts every mark once by level', () => {
    const { histogram, rows } = mirror('J04.rev2');
    const counted = histogram.reduce((sum, bar) => sum + bar.count, 0);
    const complete = rows.filter((row) => row.rank !== null).length;
    expect(counted).toBe(complete * edition.grid.criteria.length);
  });
});
