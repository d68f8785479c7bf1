import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutliers } from '../../../shared/insight/juror-reading';
import { measureLeverage } from '../../../shared/insight/leverage';
import { type Composites, compositesOf } from '../../../shared/tally/composite';
import { countComponents } from '../../../shared/tally/method/connected';
import { fitTwoWay } from '../../../shared/tally/method/twoway';
import { type MarkTable, tableOfMarks } from '../../make/contest';
import { dice } from '../../make/random-edition';

/** Ten jurors, eight dossiers: level + severity + worth + a little noise, some sheets missing. */
function steadyMarks(seed: number, missing = 0): Record<string, Record<string, number[] | null>> {
  const roll = dice(seed);
  const rows: Record<string, Record<string, number[] | null>> = {};
  for (let j = 0; j < 10; j++) {
    const row: Record<string, number[] | null> = {};
    for (let d = 0; d < 8; d++) {
      const isMissing = roll(100) < missing;
      row[`D${d}`] = isMissing ? null : [100 + 10 * j + 20 * d + roll(5)];
    }
    rows[`J${j}`] = row;
  }
  return rows;
}

const residualOf = (composites: Composites, at: number) =>
  fitTwoWay(composites)?.residual[at] ?? Number.NaN;

describe('the leverage of a sheet', () => {
  it('is how much of a change of its mark its fitted value follows', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(1000), (seed, pick) => {
        const composites = compositesOf(tableOfMarks(steadyMarks(seed, 35), [1]));
        fc.pre(countComponents(composites) === 1);
        const at = pick % composites.total.length;
        const moved = { ...composites, total: composites.total.slice() };
        moved.total[at] = (moved.total[at] ?? 0) + 1;
        const followed = 1 - (residualOf(moved, at) - residualOf(composites, at));
        expect(measureLeverage(composites)[at]).toBeCloseTo(followed, 8);
      }),
      { numRuns: 80 },
    );
  });

  it('sums to the number of free parameters', () => {
    const composites = compositesOf(tableOfMarks(steadyMarks(3, 20), [1]));
    const sum = measureLeverage(composites).reduce((s, h) => s + h, 0);
    expect(sum).toBeCloseTo(10 + 8 - 1, 9);
  });
});

describe('the sheets that stand apart', () => {
  const outliersIn = (marks: MarkTable) => {
    const table = tableOfMarks(marks, [1]);
    return findOutliers(table, compositesOf(table));
  };

  it('are none where jurors only differ in severity', () => {
    expect(outliersIn(steadyMarks(1))).toEqual([]);
    // Exactly additive marks leave no residual to judge.
    expect(outliersIn({ J: { A: [1], B: [2] }, K: { A: [3], B: [4] } })).toEqual([]);
  });

  it('are the one sheet that neither its juror nor its dossier explains', () => {
    const marks = steadyMarks(2);
    const row = marks.J4 ?? {};
    const found = outliersIn({ ...marks, J4: { ...row, D3: [(row.D3?.[0] ?? 0) + 60] } });
    expect(found.map(({ juror, dossier }) => [juror, dossier])).toEqual([['J4', 'D3']]);
    expect(found[0]?.residual).toBeGreaterThan(0);
    expect(found[0]?.ratio).toBeGreaterThan(3.5);
  });
});
