import { describe, expect, it } from 'vitest';
import { exact, roundHalfUp, showExact, toNumber } from '../../../shared/exact';
import { score100 } from '../../../shared/tally/composite';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import {
  demoBallot,
  demoBallots,
  demoEdition,
  readDemo,
  standingsOf,
} from '../../make/demo-edition';

interface ExpectedPlace {
  readonly candidateId: string;
  readonly validSheets: number;
  readonly byCollege: Record<string, number>;
  readonly recused: string[];
  readonly partial: string[];
  readonly missing: string[];
}
interface Expected {
  readonly ranking: readonly (ExpectedPlace & {
    readonly rank: number;
    readonly totalSum: number;
    readonly meanExact: string;
    readonly score100: number;
    readonly criterionMeans: Record<string, number>;
    readonly medianTotal: number;
    readonly collegeBalanced100: number;
    readonly separatedFromPreviousBy: string | null;
  })[];
  readonly unranked: readonly (ExpectedPlace & { readonly outcome: string })[];
  readonly laureate: string;
  readonly commendedDefault: string;
  readonly commendedPool: string[];
}

const expected = readDemo('expected-results.json') as Expected;
const edition = demoEdition();
const ranking = rankDossiers({ edition, standings: standingsOf(edition, demoBallots()) });

function tallyOf(dossier: string) {
  const tally = ranking.tallies.get(dossier);
  if (tally === undefined) throw new Error(`no figures for ${dossier}`);
  return tally;
}

describe('the ranking of the demonstration edition', () => {
  it('has the published order, with what separated each place from the one above', () => {
    expect(ranking.places.map((p) => [p.rank, p.dossier, p.separatedBy])).toEqual(
      expected.ranking.map((p) => [
        p.rank,
        p.candidateId,
        p.separatedFromPreviousBy === 'shared rank' ? 'shared' : p.separatedFromPreviousBy,
      ]),
    );
  });

  it.each(expected.ranking)('gives $candidateId its published figures', (place) => {
    const tally = tallyOf(place.candidateId);
    const { mean, median, collegeMean } = tally;
    if (mean === null || median === null || collegeMean === null) throw new Error('no mean');
    expect(tally.totals).toHaveLength(place.validSheets);
    expect(tally.totals.reduce((sum, { total }) => sum + total, 0)).toBe(place.totalSum);
    expect(showExact(mean)).toBe(place.meanExact);
    expect(roundHalfUp(score100(mean, edition.grid), 2)).toBe(place.score100.toFixed(2));
    expect(toNumber(median)).toBe(place.medianTotal);
    expect(roundHalfUp(score100(collegeMean, edition.grid), 2)).toBe(
      place.collegeBalanced100.toFixed(2),
    );
    for (const [criterion, published] of Object.entries(place.criterionMeans)) {
      const figure = tally.criterionMeans[criterion];
      expect(Math.abs(toNumber(figure ?? exact(0)) - published)).toBeLessThan(0.00051);
    }
  });

  it.each([...expected.ranking, ...expected.unranked])(
    'tells recused, partial and missing sheets of $candidateId apart',
    (place) => {
      const { recused, partial, missing, byCollege } = tallyOf(place.candidateId);
      expect({ recused, partial, missing, byCollege }).toEqual({
        recused: place.recused,
        partial: place.partial,
        missing: place.missing,
        byCollege: place.byCollege,
      });
    },
  );

  it('leaves out C10 for want of sheets and C16 because it was withdrawn', () => {
    expect(ranking.notRanked).toEqual([
      { dossier: 'C10', why: { kind: 'too-few-sheets', sheets: 4, min: 5 } },
      { dossier: 'C16', why: { kind: 'withdrawn' } },
    ]);
  });

  it('shows the rungs that parted C02 from C04: equal on MED, INN decides', () => {
    const trace = ranking.places[1]?.trace ?? [];
    expect(
      trace.map((t) => [t.step, t.figures.map((f) => f.figure && showExact(f.figure))]),
    ).toEqual([
      ['MED', ['4/1', '4/1']],
      ['INN', ['14/3', '35/8']],
    ]);
    expect(trace.at(-1)?.groups).toEqual([['C02'], ['C04']]);
  });

  it('shows every scoring step tried on C03 and C08, and no vote: no award is at stake', () => {
    const trace = ranking.places.find((p) => p.dossier === 'C08')?.trace ?? [];
    expect(trace.map((t) => t.step)).toEqual(['MED', 'INN', 'EVI', 'median', 'headToHead']);
    expect(trace.every((t) => t.groups.length === 1)).toBe(true);
  });

  it('would put C04 first with the superseded file of J04', () => {
    const ballots = [
      ...demoBallots().filter((b) => b.juror !== 'J04'),
      demoBallot('J04.rev1.superseded'),
    ];
    const old = rankDossiers({ edition, standings: standingsOf(edition, ballots) });
    expect(old.places[0]?.dossier).toBe('C04');
  });

  it('proposes the published laureate, commended and pool', () => {
    const proposal = propose({ edition, ranking });
    expect(proposal.laureate).toEqual([expected.laureate]);
    expect(proposal.whyNoLaureate).toBeNull();
    expect(proposal.commended).toEqual([expected.commendedDefault]);
    expect(proposal.pool).toEqual(expected.commendedPool);
    expect(proposal.needs).toEqual({
      votes: [],
      margin: { gap100: exact(0), runnerUp: 'C04', isBelowGate: true },
    });
  });
});
