import { describe, expect, it } from 'vitest';
import { bootstrapByDrawing, bootstrapExactly } from '../../../shared/insight/bootstrap';
import { compositesOf } from '../../../shared/tally/composite';
import { tableFromSheets } from '../../../shared/tally/score-table';
import { vectorTable } from '../../make/vector-table';

describe('the bootstrap over jurors', () => {
  it('draws what enumeration finds, within the error of drawing', async () => {
    const { composites } = await vectorTable('hackdc-2025');
    const exactly = bootstrapExactly(composites);
    const replicates = 20_000;
    for (const seed of [0, 1, 2027]) {
      const drawn = bootstrapByDrawing(composites, { replicates, seed });
      exactly?.rank.forEach((row, d) => {
        row.forEach((p, r) => {
          const bound = 4 * Math.sqrt((p * (1 - p)) / replicates) + 0.001;
          expect(Math.abs((drawn.rank[d]?.[r] ?? 0) - p)).toBeLessThan(bound);
        });
      });
    }
  });

  it('shares the mass of the ranks that dossiers tie for', () => {
    const table = tableFromSheets({
      jurors: ['J'],
      dossiers: ['A', 'B', 'C'],
      criteria: [{ id: 's', weight: 1 }],
      sheets: ['A', 'B'].map((dossier) => ({ juror: 'J', dossier, marks: { s: 3 } })),
    });
    const found = bootstrapExactly(compositesOf(table));
    expect(found?.rank.map((row) => [...row])).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 0],
    ]);
  });
});
