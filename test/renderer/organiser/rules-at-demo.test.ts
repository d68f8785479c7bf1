import { describe, expect, it } from 'vitest';
import { DEMO_COLLEGES, DEMO_SHEETS } from '../../../renderer/derive/demo-sheets';
import { rulesAtDemo } from '../../../renderer/derive/rules-at-demo';
import { OFFICIAL_METHODS, type Rules } from '../../../shared/edition/rules';
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

describe('the sheets that the help beside each rule rests on', () => {
  it('are those of the demonstration’s own ballots', () => {
    const eligible = edition.dossiers.filter(({ status }) => status === 'eligible');
    const { tallies } = count(rules).ranking;
    const marksOf = (juror: string, dossier: string): string => {
      const { recused = [] } = tallies.get(dossier) ?? {};
      const ballot = demoBallots().find((each) => each.juror === juror);
      const marks = ballot?.sheets.find((sheet) => sheet.dossier === dossier)?.marks ?? {};
      if (recused.includes(juror) || Object.keys(marks).length === 0) return '';
      return edition.grid.criteria.map(({ id }) => marks[id] ?? '·').join('');
    };
    const sheets = eligible.map(({ id, company }) => [
      company,
      ...edition.jurors.map((juror) => marksOf(juror.id, id)),
    ]);
    expect(DEMO_SHEETS).toEqual(sheets);
    expect(DEMO_COLLEGES).toEqual(edition.jurors.map(({ college }) => college));
  });
});

describe('the rules at work on the demonstration', () => {
  const cases: readonly (readonly [string, Rules])[] = [
    ['as they are', rules],
    ['nine sheets needed', { ...rules, sheets: { min: 9, minPerCollege: 1 } }],
    ['three sheets of each college', { ...rules, sheets: { min: 1, minPerCollege: 3 } }],
    ['the median first', { ...rules, tieLadder: ['median', 'INN'] }],
    ['head to head first', { ...rules, tieLadder: ['headToHead', 'INN'] }],
    ...OFFICIAL_METHODS.map((method): readonly [string, Rules] => [
      `ranked by ${method}`,
      { ...rules, method },
    ]),
    ['a narrow pool', { ...rules, commended: { ...rules.commended, withinPercent: 0 } }],
  ];

  it.each(cases)('rank and pool as the count itself does: %s', (_, changed) => {
    const { ranking, proposal } = count(changed);
    const at = rulesAtDemo(changed);
    const [first, second] = ranking.places;
    expect(at.ranked).toEqual(ranking.places.map(({ dossier }) => companyOf(dossier)));
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
