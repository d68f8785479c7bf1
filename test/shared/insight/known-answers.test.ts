import { describe, expect, it } from 'vitest';
import { toNumber } from '../../../shared/exact';
import { describeCriteria } from '../../../shared/insight/criteria';
import { drawWeights, tryWeights } from '../../../shared/insight/dirichlet';
import { leaveOut, withoutJurors } from '../../../shared/insight/leave-out';
import { findSmallestRemoval } from '../../../shared/insight/smallest-removal';
import { shiftWeights } from '../../../shared/insight/weight-shift';
import { METHODS } from '../../../shared/tally/method/methods';
import { contestOf, subsetsOf } from '../../make/contest';
import { readAnswers, vectorTable } from '../../make/vector-table';

/** The answers of `extras.json`, made by a program independent of this one. */
interface Extras {
  readonly order: readonly string[];
  readonly fewest_jurors_removed_to_change_winner: {
    readonly k: number;
    readonly sets: readonly (readonly [readonly string[], readonly string[]])[];
    readonly n_sets: number;
  } | null;
  readonly weight_margin_L1_vs_winner: Readonly<
    Record<
      string,
      { readonly min_L1: number | null; readonly weights: Record<string, number> | null }
    >
  >;
  readonly dirichlet: { readonly P_win: Readonly<Record<string, number>> };
  readonly leave_one_criterion_out_winner: Readonly<Record<string, string>>;
  readonly criterion_correlation_rows: readonly (readonly number[])[];
  readonly criterion_correlation_dossier_means: readonly (readonly number[])[];
  readonly cronbach_alpha_rows: number;
  readonly halo_index_mean_residual_correlation: Readonly<Record<string, number>>;
}

async function knownContest(set: string) {
  const extras = readAnswers(set, 'extras.json') as unknown as Extras;
  const { table } = await vectorTable(set);
  return { extras, contest: contestOf(table, extras.order[0] ?? '') };
}

const REMOVALS = ['hackdc-2025', 'judgment-of-paris-1976-red', 'skating-2002-ladies-free'] as const;
const WEIGHTED = ['hackdc-2025', 'isu-worlds-2017-ladies-free'] as const;

describe.each(REMOVALS)('the fewest jurors to remove in %s', (set) => {
  it('are the published sets, and no other', async () => {
    const { extras, contest } = await knownContest(set);
    const published = extras.fewest_jurors_removed_to_change_winner;
    const found = findSmallestRemoval(contest);
    expect(found.size).toBe(published?.k);
    expect(found.isEverySet).toBe(true);
    const names = (sets: readonly (readonly string[])[]) => sets.map((s) => s.toSorted()).sort();
    expect(names(found.sets)).toEqual(names(published?.sets.map(([jurors]) => jurors) ?? []));
  });
});

it('names who takes the lead without each juror of the tasting of Paris', async () => {
  const { extras, contest } = await knownContest('judgment-of-paris-1976-red');
  const changed = leaveOut(contest)
    .jurors.filter(({ outcome }) => outcome !== 'kept')
    .map(({ without, leaders }) => [[without], leaders]);
  const published = extras.fewest_jurors_removed_to_change_winner?.sets ?? [];
  expect(changed.toSorted()).toEqual(published.toSorted());
});

it('finds the seven jurors of nine it takes where a shorter published search found none', async () => {
  const { extras, contest } = await knownContest('isu-worlds-2017-ladies-free');
  expect(extras.fewest_jurors_removed_to_change_winner).toBeNull();
  const isFirst = (out: readonly string[]) => {
    const left = withoutJurors(contest.composites, (j) =>
      out.includes(contest.table.jurors[j] ?? ''),
    );
    const { rank } = METHODS.mean(left);
    return rank[contest.holder] === 1 && rank.filter((r) => r === 1).length === 1;
  };
  const sets = (size: number) =>
    subsetsOf(contest.table.jurors).filter((out) => out.length === size && !isFirst(out));
  expect(sets(6)).toEqual([]);
  expect(findSmallestRemoval(contest)).toMatchObject({ size: 7, isEverySet: true });
  expect(findSmallestRemoval(contest).sets.toSorted()).toEqual(sets(7).toSorted());
});

describe.each(WEIGHTED)('the criteria of %s', (set) => {
  it('tie at the published least change of weights', async () => {
    const { extras, contest } = await knownContest(set);
    const shifts = new Map(shiftWeights(contest).map((shift) => [shift.against, shift]));
    for (const [against, published] of Object.entries(extras.weight_margin_L1_vs_winner)) {
      const found = shifts.get(against);
      if (published.min_L1 === null) expect(found).toBeUndefined();
      else expect(toNumber(found?.l1 ?? { n: -1n, d: 1n })).toBeCloseTo(published.min_L1, 9);
    }
  });

  it('keep the winner as often as published when weights are drawn', async () => {
    const { extras, contest } = await knownContest(set);
    const draws = 20_000;
    const drawn = tryWeights(contest, drawWeights(contest.table.criteria, { seed: 2027, draws }));
    for (const [id, p] of Object.entries(extras.dirichlet.P_win)) {
      const bound = 4 * Math.sqrt((p * (1 - p)) / draws) + 0.001;
      expect(Math.abs((drawn?.first[id] ?? 0) - p)).toBeLessThan(bound);
    }
  });

  it('leave the published winners when one is left out', async () => {
    const { extras, contest } = await knownContest(set);
    const winners = leaveOut(contest).criteria.map(({ without, leaders }) => [without, leaders]);
    expect(Object.fromEntries(winners)).toEqual(
      Object.fromEntries(
        Object.entries(extras.leave_one_criterion_out_winner).map(([c, winner]) => [c, [winner]]),
      ),
    );
  });

  it('correlate, hold together and halo as published', async () => {
    const { extras, contest } = await knownContest(set);
    const found = describeCriteria(contest.table);
    for (const [ours, theirs] of [
      [found.overSheets, extras.criterion_correlation_rows],
      [found.overDossiers, extras.criterion_correlation_dossier_means],
    ] as const) {
      ours.forEach((row, a) => {
        row.forEach((r, b) => {
          expect(r).toBeCloseTo(theirs[a]?.[b] ?? Number.NaN, 9);
        });
      });
    }
    expect(found.cronbach).toBeCloseTo(extras.cronbach_alpha_rows, 9);
    const published = Object.entries(extras.halo_index_mean_residual_correlation);
    for (const [juror, halo] of published) expect(found.halo[juror]).toBeCloseTo(halo, 9);
    // Those with too few sheets are not judged.
    const judged = Object.values(found.halo).filter((halo) => halo !== null);
    expect(judged).toHaveLength(published.length);
  });
});
