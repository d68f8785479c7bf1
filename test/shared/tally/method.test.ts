import { describe, expect, it } from 'vitest';
import { countComponents } from '../../../shared/tally/method/connected';
import { fitHuber } from '../../../shared/tally/method/huber';
import { findKemeny } from '../../../shared/tally/method/kemeny';
import { METHODS, type MethodId } from '../../../shared/tally/method/methods';
import { countPairs } from '../../../shared/tally/method/pairwise';
import { widestPaths } from '../../../shared/tally/method/schulze';
import { fitTwoWay } from '../../../shared/tally/method/twoway';
import { readAnswers, VECTOR_SETS, vectorTable } from '../../make/vector-table';

type Figures = Record<string, number | null>;
interface Expected {
  readonly methods?: Record<string, { readonly score: Figures; readonly rank: Figures }>;
  readonly pairwise?: readonly (readonly number[])[];
  readonly schulze_paths_winning?: readonly (readonly number[])[];
  readonly schulze_paths_margin?: readonly (readonly number[])[];
  readonly kemeny?: {
    readonly score: number;
    readonly order?: string[];
    readonly n_optimal: number;
  };
  readonly components?: number;
  readonly twoway?: { mu: number; sigma2: number | null; df: number; alpha: Figures; adj: Figures };
}

/** Published figures and ours, by name, to 1e-9. */
function expectClose(names: readonly string[], ours: readonly (number | null)[], theirs: Figures) {
  expect([...names].sort()).toEqual(Object.keys(theirs).sort());
  names.forEach((name, at) => {
    const [own, known] = [ours[at] ?? null, theirs[name] ?? null];
    if (own === null || known === null) expect([name, own]).toEqual([name, known]);
    else expect([name, Math.abs(own - known) < 1e-9]).toEqual([name, true]);
  });
}

const rows = (list: ArrayLike<number>, size: number) =>
  Array.from({ length: size }, (_, d) => Array.from(list).slice(d * size, (d + 1) * size));

describe.each(VECTOR_SETS)('the methods on %s', async (set) => {
  const { table, composites } = await vectorTable(set);
  const expected = readAnswers(set, 'expected.json') as Expected;
  const { dossiers, jurors } = table;

  it.each(Object.entries(expected.methods ?? {}))('%s gives the known answers', (id, known) => {
    const counted = METHODS[id as MethodId](composites);
    expectClose(dossiers, counted.score, known.score);
    expect(Object.fromEntries(dossiers.map((d, at) => [d, counted.rank[at]]))).toEqual(known.rank);
  });

  if (expected.pairwise)
    it('counts every duel', () => {
      expect(rows(countPairs(composites), dossiers.length)).toEqual(expected.pairwise);
    });

  if (expected.schulze_paths_winning)
    it('finds the widest paths', () => {
      const pairs = countPairs(composites);
      const size = dossiers.length;
      expect(
        rows(
          widestPaths(pairs, size, (wins) => wins),
          size,
        ),
      ).toEqual(expected.schulze_paths_winning);
      expect(
        rows(
          widestPaths(pairs, size, (wins, losses) => wins - losses),
          size,
        ),
      ).toEqual(expected.schulze_paths_margin);
    });

  if (expected.kemeny)
    it('finds the best order and how many are as good', () => {
      const found = findKemeny(countPairs(composites), dossiers.length);
      expect([found?.score, found?.optima]).toEqual([
        expected.kemeny?.score,
        expected.kemeny?.n_optimal,
      ]);
      // Where several orders are as good, a set may leave open which of them is told.
      if (expected.kemeny?.order)
        expect(found?.order.map((d) => dossiers[d])).toEqual(expected.kemeny.order);
    });

  if (typeof expected.components === 'number')
    it('counts the pieces of the table', () => {
      expect(countComponents(composites)).toBe(expected.components);
    });

  if (expected.twoway)
    it('fits jurors and dossiers', () => {
      const fit = fitTwoWay(composites);
      if (fit === null || expected.twoway === undefined) throw new Error('no fit');
      const { mu, sigma2, df, alpha, adj } = expected.twoway;
      expect(fit.mu).toBeCloseTo(mu, 9);
      expectClose(['sigma2'], [fit.sigma2], { sigma2 });
      expect(fit.df).toBe(df);
      expectClose(jurors, fit.alpha, alpha);
      expectClose(dossiers, fit.adjusted, adj);
    });

  const { huber_twoway: huber } = readAnswers(set, 'extras.json') as {
    huber_twoway?: { adj: Figures; alpha: Figures; scale: number; weights_below_1: number };
  };
  if (huber)
    it('fits them again so that one juror cannot carry a dossier', () => {
      const found = fitHuber(composites);
      if (found === null || huber === undefined) throw new Error('no fit');
      expect(found.scale).toBeCloseTo(huber.scale, 9);
      expectClose(dossiers, found.fit.adjusted, huber.adj);
      expectClose(jurors, found.fit.alpha, huber.alpha);
      expect(found.weight.filter((w) => w < 1)).toHaveLength(huber.weights_below_1);
    });

  const extras = readAnswers(set, 'extras.json') as {
    colleges?: Record<string, string[]>;
    college_equal_weight_score?: Figures;
    college_rank?: Figures;
  };
  if (extras.college_rank)
    it('counts colleges equally', () => {
      const lists = Object.values(extras.colleges ?? {});
      const ofJuror = Int32Array.from(jurors, (j) => lists.findIndex((list) => list.includes(j)));
      const colleges = { names: Object.keys(extras.colleges ?? {}), ofJuror };
      const counted = METHODS.college({ ...composites, colleges });
      expectClose(dossiers, counted.score, extras.college_equal_weight_score ?? {});
      expectClose(dossiers, counted.rank, extras.college_rank ?? {});
    });
});
