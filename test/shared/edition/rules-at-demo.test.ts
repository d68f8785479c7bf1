import { describe, expect, it } from 'vitest';
import { DEMO_RESULT } from '../../../shared/edition/draft/demo-result';
import { rulesAtDemo } from '../../../shared/edition/draft/rules-at-demo';
import type { Rules } from '../../../shared/edition/rules';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, standingsOf } from '../../make/demo-edition';

const edition = demoEdition();
const { rules } = edition;
const standings = standingsOf(edition, demoBallots());
const companyOf = (id: string): string =>
  edition.dossiers.find((each) => each.id === id)?.company ?? '';

/** The real count of the demonstration's ballots under these rules. */
function count(changed: Rules) {
  const under = { ...edition, rules: changed };
  const ranking = rankDossiers({ edition: under, standings });
  return { ranking, proposal: propose({ edition: under, ranking }) };
}

describe('the figures that the help beside each rule rests on', () => {
  it('are those of the demonstration’s own ballots', () => {
    const { tallies } = count(rules).ranking;
    const eligible = edition.dossiers.filter(({ status }) => status === 'eligible');
    expect(DEMO_RESULT.dossiers.map(([company]) => company)).toEqual(
      eligible.map(({ company }) => company),
    );
    expect(DEMO_RESULT.colleges).toEqual(edition.jurors.map(({ college }) => college));
    eligible.forEach(({ id }, at) => {
      const tally = tallies.get(id);
      const totals = edition.jurors.map(
        ({ id: juror }) => tally?.totals.find((each) => each.juror === juror)?.total ?? 0,
      );
      expect(DEMO_RESULT.dossiers[at]?.[1]).toEqual(totals);
      const sums = DEMO_RESULT.criteria.map((criterion) => {
        const mean = tally?.criterionMeans[criterion];
        return mean ? Number((mean.n * BigInt(tally?.totals.length ?? 0)) / mean.d) : 0;
      });
      expect(DEMO_RESULT.dossiers[at]?.[2]).toEqual(sums);
    });
  });
});

describe('the rules at work on the demonstration', () => {
  const cases: readonly (readonly [string, Rules])[] = [
    ['as they are', rules],
    ['nine sheets needed', { ...rules, sheets: { min: 9, minPerCollege: 1 } }],
    ['three sheets of each college', { ...rules, sheets: { min: 1, minPerCollege: 3 } }],
    ['the median first', { ...rules, tieLadder: ['median', 'INN'] }],
    ['head to head first', { ...rules, tieLadder: ['headToHead', 'INN'] }],
    ['a narrow pool', { ...rules, commended: { ...rules.commended, withinPercent: 0 } }],
  ];

  it.each(cases)('rank and pool as the count itself does: %s', (_, changed) => {
    const { ranking, proposal } = count(changed);
    const at = rulesAtDemo(changed);
    const [first, second] = ranking.places;
    expect(at.ranked).toHaveLength(ranking.places.length);
    expect(at.first?.company).toBe(companyOf(first?.dossier ?? ''));
    expect(at.second?.company).toBe(companyOf(second?.dossier ?? ''));
    expect(at.separatedBy).toBe(second?.separatedBy);
    expect(at.pool).toEqual(proposal.pool.map(companyOf));
  });

  it('say when a quorum can never be met', () => {
    const quorum = { minVoting: 12, minPerCollege: 1 };
    expect(rulesAtDemo({ ...rules, quorum }).mayBeAway).toBe(-3);
  });

  it('count two thirds of nine votes as six', () => {
    expect(rulesAtDemo(rules).votesToLeave).toBe(6);
  });
});
