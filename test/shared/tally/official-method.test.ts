import { describe, expect, it } from 'vitest';
import { countsOrders, OFFICIAL_METHODS, rules } from '../../../shared/edition/rules';
import { exact, roundHalfUp, showExact, toNumber } from '../../../shared/exact';
import { watchAwards } from '../../../shared/insight/alerts';
import { examineAwards } from '../../../shared/insight/examine';
import { officialScore100 } from '../../../shared/tally/official-score';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, readDemo, standingsOf } from '../../make/demo-edition';
import { smallEdition } from '../../make/small-edition';
import { vectorEdition } from '../../make/vector-edition';
import { readAnswers, VECTOR_SETS, vectorTable } from '../../make/vector-table';

type Figures = Record<string, number | null>;
interface Expected {
  readonly methods?: Record<string, { readonly score: Figures; readonly rank: Figures }>;
}

/** Tables whose ranks by some of these methods are published. */
const ANSWERED = VECTOR_SETS.filter((set) => 'methods' in readAnswers(set, 'expected.json'));

describe.each(ANSWERED)('an edition with the marks of %s', async (set) => {
  const { table, composites } = await vectorTable(set);
  const { methods = {} } = readAnswers(set, 'expected.json') as Expected;
  const known = OFFICIAL_METHODS.flatMap((id) => (methods[id] ? [[id, methods[id]] as const] : []));

  it.each(known)('ranks by %s as published', (method, answer) => {
    const { edition, standings } = vectorEdition(table, method);
    const ranking = rankDossiers({ edition, standings });
    // What the exact mean then separates was one rank of the method.
    const rank: Figures = Object.fromEntries(table.dossiers.map((id) => [id, null]));
    let first = 1;
    ranking.places.forEach(({ dossier, separatedBy }, at) => {
      if (separatedBy === method) first = at + 1;
      rank[dossier] = first;
    });
    expect(rank).toEqual(answer.rank);
    const divisor = countsOrders(method) ? 1 : composites.divisor;
    for (const [dossier, score] of Object.entries(answer.score)) {
      const figure = ranking.figures.get(dossier);
      if (score === null) expect(figure).toBeUndefined();
      else expect(toNumber(figure ?? exact(-1)) / divisor).toBeCloseTo(score, 9);
    }
  });
});

const demo = demoEdition();
const standings = standingsOf(demo, demoBallots());
const under = (method: (typeof OFFICIAL_METHODS)[number]) => ({
  ...demo,
  rules: { ...demo.rules, method },
});

describe('the demonstration under another official method', () => {
  const published = readDemo('expected-results.json') as {
    readonly ranking: readonly {
      readonly candidateId: string;
      readonly medianTotal: number;
      readonly collegeBalanced100: number;
    }[];
  };

  it.each([
    ['median', (one: (typeof published.ranking)[number]) => one.medianTotal / 5],
    ['college', (one: (typeof published.ranking)[number]) => one.collegeBalanced100],
  ] as const)('has the published figures by %s, in their order', (method, of) => {
    const edition = under(method);
    const ranking = rankDossiers({ edition, standings });
    const scores = ranking.places.map(({ dossier }) => {
      const score = officialScore100({ edition, ranking }, dossier);
      return [dossier, Number(roundHalfUp(score ?? exact(0), 2))] as const;
    });
    const figures = new Map(published.ranking.map((one) => [one.candidateId, of(one)]));
    for (const [dossier, score] of scores) expect(score).toBeCloseTo(figures.get(dossier) ?? -1, 2);
    const values = scores.map(([, score]) => score);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('gives the prize to C04 by colleges, under the gap that asks for a debate', () => {
    // 1205/3 against 1200/3 of 500: a third of a point on 100.
    const edition = under('college');
    const ranking = rankDossiers({ edition, standings });
    const { laureate, commended, needs } = propose({ edition, ranking });
    expect([laureate, commended]).toEqual([['C04'], ['C02']]);
    expect(needs.margin?.isBelowGate).toBe(true);
    // What is shown beside is told: the mean ties the two, and changes nothing.
    const told = watchAwards({ edition, ranking, standings }).flatMap((alert) =>
      alert.kind === 'method-differs' ? [[alert.method, alert.dossier]] : [],
    );
    expect(told).toEqual([
      ['median', 'C02'],
      ['twoway', 'C02'],
    ]);
  });

  it('guards the award with the mean, and never with the official method itself', () => {
    const { verdicts } = examineAwards({ edition: under('copeland'), standings, seed: 1 });
    const guards = verdicts.laureate?.doubts.flatMap((doubt) =>
      doubt.kind === 'guard' ? [doubt.guard] : [],
    );
    expect(guards).not.toContain('copeland');
    expect(guards).toContain('median');
    expect(verdicts.laureate?.kind).toBe('contested');
  });
});

describe('thresholds, pool and gap', () => {
  // By the duels A beats B two to one; by the mean B has 500 + 500 + 100 against A's 420.
  const marks = {
    J1: { A: [5, 5], B: [4, 4] },
    J2: { A: [4, 4], B: [3, 3] },
    J3: { A: [1, 1], B: [5, 5] },
  };

  it('are read on the mean where only orders count', () => {
    const given = smallEdition({
      marks,
      rules: {
        method: 'copeland',
        laureate: { threshold100: 70, criterion: 'MED', minMark: 0, mayBeJoint: false },
      },
    });
    const ranking = rankDossiers(given);
    expect(ranking.places.map(({ dossier }) => dossier)).toEqual(['A', 'B']);
    // A's mean is 1000/3 of 500, 66.67 on 100: under the 70 asked for.
    const { whyNoLaureate } = propose({ ...given, ranking });
    expect(whyNoLaureate).toMatchObject({ kind: 'below-threshold', dossier: 'A' });
  });

  it('ask for a debate where the mean of the first is behind', () => {
    const given = smallEdition({ marks, rules: { method: 'copeland', marginGate100: 1 } });
    const { needs, laureate } = propose({ ...given, ranking: rankDossiers(given) });
    expect(laureate).toEqual(['A']);
    // 1000/3 against 1200/3 of 500: 13.33 points behind on 100.
    expect(showExact(needs.margin?.gap100 ?? exact(0))).toBe('-40/3');
    expect(needs.margin?.isBelowGate).toBe(true);
  });

  it('are read on the official figure where marks count', () => {
    const given = smallEdition({ marks, rules: { method: 'median' } });
    const ranking = rankDossiers(given);
    // Medians 400 and 400: a tie, which the exact mean breaks for B.
    expect(ranking.places.map((p) => [p.dossier, p.separatedBy])).toEqual([
      ['B', null],
      ['A', 'mean'],
    ]);
    expect(showExact(propose({ ...given, ranking }).needs.margin?.gap100 ?? exact(-1))).toBe('0/1');
  });
});

describe('who takes part', () => {
  it('leaves a dossier that is not ranked out of every duel and order', () => {
    // W, withdrawn, would stand between A and B for J2 alone and give B a better place.
    const marks = {
      J1: { A: [5, 5], B: [4, 4], W: [1, 1] },
      J2: { A: [3, 3], B: [5, 5], W: [4, 4] },
      J3: { A: [5, 5], B: [3, 3], W: [4, 4] },
    };
    for (const method of OFFICIAL_METHODS.filter(countsOrders)) {
      const { edition, standings: all } = smallEdition({ marks, rules: { method } });
      const out = edition.dossiers.map((one) =>
        one.id === 'W' ? { ...one, status: 'withdrawn' as const } : one,
      );
      const left = rankDossiers({ edition: { ...edition, dossiers: out }, standings: all });
      const without = rankDossiers({
        edition: { ...edition, dossiers: edition.dossiers.filter(({ id }) => id !== 'W') },
        standings: all,
      });
      expect([...left.figures]).toEqual([...without.figures]);
    }
  });

  it('ranks nobody without a sheet of each college, by the mean of colleges', () => {
    const { edition, standings: all } = smallEdition({
      marks: { J1: { A: [5, 5] } },
      rules: { method: 'college' },
    });
    const colleges = [...edition.colleges, { id: 'OTHER', label: 'Other' }];
    const { places, notRanked } = rankDossiers({
      edition: { ...edition, colleges },
      standings: all,
    });
    expect(places).toEqual([]);
    expect(notRanked[0]?.why).toEqual({ kind: 'college-without-sheet', college: 'OTHER' });
  });
});

describe('the rules of an edition', () => {
  it('name one of the official methods, and no other', () => {
    for (const method of OFFICIAL_METHODS) {
      expect(rules.safeParse({ ...demo.rules, method }).success).toBe(true);
    }
    for (const method of ['kemeny', 'huber', 'Mean', '', null]) {
      expect(rules.safeParse({ ...demo.rules, method }).success).toBe(false);
    }
  });
});
