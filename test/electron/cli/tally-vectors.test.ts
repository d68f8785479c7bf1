import { describe, expect, it } from 'vitest';
import { runTally } from '../../../electron/cli/tally-command';
import { readAnswers, VECTOR_SETS, vectorPath } from '../../make/vector-table';

async function tally(set: string): Promise<Record<string, unknown>> {
  let text = '';
  const code = await runTally(
    [vectorPath(set, 'scores.csv'), '--meta', vectorPath(set, 'meta.json'), '--json'],
    {
      language: 'fr',
      write: (t) => {
        text += t;
      },
      complain: (t) => {
        text += t;
      },
    },
  );
  expect(code).toBe(0);
  return JSON.parse(text) as Record<string, unknown>;
}

/** Every published figure that differs from ours by more than 1e-9, by its path. */
function differences(known: unknown, ours: unknown, path: string): readonly string[] {
  if (typeof known === 'number' && typeof ours === 'number') {
    return Math.abs(known - ours) <= 1e-9 * Math.max(1, Math.abs(known))
      ? []
      : [`${path}: ${known} ≠ ${ours}`];
  }
  if (known === null || ours === null || typeof known !== 'object' || typeof ours !== 'object') {
    return Object.is(known, ours) ? [] : [`${path}: ${String(known)} ≠ ${String(ours)}`];
  }
  return Object.entries(known).flatMap(([key, value]) =>
    differences(value, (ours as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

/** Answers of other programs that the report of a table does not repeat. */
const BESIDE = [
  'published',
  'policy',
  'renormalise_policy',
  'zero_policy_WRONG',
  'spreadsheet_row_check',
  'criterion_means',
  'trim_vs_official_maxdiff',
  'trim_mismatches',
  'official_best_run',
  'official_9_french_judges',
  'criteria',
  'factor',
  'trimmed_mean_per_criterion',
  'component_total_recomputed',
  'mismatch_panel',
  'mismatch_total',
  'rank_sums',
  'best_of_majority_key',
  'best_of_majority_rank',
  'schulze_paths_winning',
  'schulze_paths_margin',
  'n_pairable_values',
  'n_jurors',
  'n_dives',
  'dive_difficulty_and_score',
  'totals',
  'order_semi_plus_final',
  'final_panel',
];

describe.each(VECTOR_SETS)('palmares tally on %s', async (set) => {
  const ours = await tally(set);
  const expected = Object.entries(readAnswers(set, 'expected.json'));

  it.each(expected.filter(([key]) => !BESIDE.includes(key)))('gives the known %s', (key, known) => {
    expect(differences(known, ours[key], key)).toEqual([]);
  });
});

describe('the trimmed means under official rules', () => {
  it('finds the published best run of every rider of the half-pipe, to the cent', async () => {
    const report = await tally('halfpipe-2026-men');
    const { methods } = report as { methods: { trimmed1: { score: Record<string, number> } } };
    const { official_best_run: published } = readAnswers('halfpipe-2026-men', 'expected.json');
    for (const [rider, best] of Object.entries(published as Record<string, number>)) {
      const runs = Object.entries(methods.trimmed1.score).filter(([run]) =>
        run.startsWith(`${rider}#`),
      );
      expect(Math.max(...runs.map(([, score]) => score))).toBeCloseTo(best, 9);
    }
  });
});
