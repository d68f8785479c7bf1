import { describe, expect, it } from 'vitest';
import {
  addExact,
  type Exact,
  exactOf,
  multiplyExact,
  roundHalfUp,
  showExact,
  ZERO,
} from '../../../shared/exact';
import { compositesOf } from '../../../shared/tally/composite';
import { countTrimmed } from '../../../shared/tally/method/trimmed';
import { readAnswers, vectorTable } from '../../make/vector-table';

const round2 = (value: Exact) => exactOf(Number(roundHalfUp(value, 2)));

/** Sports whose judges' marks and official totals are both published. */
describe('totals under official rules', () => {
  it('of figure skating come out to the cent: rounding inside the rule is part of it', async () => {
    const { table } = await vectorTable('isu-worlds-2017-ladies-free');
    const known = readAnswers('isu-worlds-2017-ladies-free', 'expected.json') as {
      factor: string[];
      component_total_recomputed: Record<string, number>;
      published: { scores_of_panel: Record<string, Record<string, number>> };
    };
    const factor = exactOf(Number(known.factor[0]));
    const totals = new Map(table.dossiers.map((d) => [d, ZERO]));
    for (const { id } of table.criteria) {
      const criteria = table.criteria.map((c) => ({ ...c, weight: c.id === id ? 1 : 0 }));
      const { score } = countTrimmed(compositesOf({ ...table, criteria }));
      table.dossiers.forEach((dossier, d) => {
        const panel = round2(exactOf(score[d] ?? 0));
        expect(panel).toEqual(exactOf(known.published.scores_of_panel[dossier]?.[id] ?? 0));
        const part = round2(multiplyExact(panel, factor));
        totals.set(dossier, addExact(totals.get(dossier) ?? ZERO, part));
      });
    }
    for (const [dossier, total] of Object.entries(known.component_total_recomputed)) {
      expect([dossier, showExact(totals.get(dossier) ?? ZERO)]).toEqual([
        dossier,
        showExact(exactOf(total)),
      ]);
    }
  });

  it('of diving come out to the cent: five middle marks × difficulty × 0.6', async () => {
    const { table, composites } = await vectorTable('diving-2000-w3m');
    const known = readAnswers('diving-2000-w3m', 'expected.json') as {
      dive_difficulty_and_score: Record<string, [number, number]>;
    };
    const { score } = countTrimmed(composites);
    table.dossiers.forEach((dive, d) => {
      const [difficulty, official] = known.dive_difficulty_and_score[dive] ?? [0, 0];
      expect((score[d] ?? 0) * 5 * difficulty * 0.6).toBeCloseTo(official, 9);
    });
  });
});
