import { describe, expect, it } from 'vitest';
import { showExact } from '../../../shared/exact';
import { profileOf } from '../../../shared/insight/profile';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, standingsOf } from '../../make/demo-edition';

const edition = demoEdition();
const ballots = demoBallots();
const standings = standingsOf(edition, ballots);
const ranking = rankDossiers({ edition, standings });
const profile = (dossier: string) => profileOf({ edition, standings, ranking, dossier });

describe('the profile of a dossier in the meeting', () => {
  it('has the marks of counted sheets only, from low to high', () => {
    // J01 is recused on C06: eight sheets of nine.
    const { criteria, totals } = profile('C06');
    expect(totals).toHaveLength(8);
    for (const { marks } of criteria) {
      expect(marks).toHaveLength(8);
      expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    }
  });

  it('gives the mean of each criterion and the mean of all ranked dossiers beside it', () => {
    const given = ballots
      .flatMap((ballot) => ballot.sheets)
      .filter((sheet) => sheet.dossier === 'C02')
      .map((sheet) => sheet.marks.INN ?? 0);
    const innovation = profile('C02').criteria.find(({ criterion }) => criterion === 'INN');
    const sum = given.reduce((all, mark) => all + mark, 0);
    expect(innovation?.mean && Number(innovation.mean.n) / Number(innovation.mean.d)).toBeCloseTo(
      sum / given.length,
      12,
    );
    expect(innovation?.usual && showExact(innovation.usual)).toMatch(/^\d+\/\d+$/);
  });

  it('names nobody beside a comment, unless the rules of the edition allow it', () => {
    const commented = edition.dossiers.find(({ id }) => profile(id).comments.length > 0);
    if (!commented) throw new Error('the demo has comments');
    const { comments } = profile(commented.id);
    expect(comments.every(({ by }) => by === null)).toBe(true);
    const rules = { ...edition.rules, discussion: { named: true, minutes: 5 } };
    const open = profileOf({
      edition: { ...edition, rules },
      standings,
      ranking,
      dossier: commented.id,
    });
    expect(open.comments.every(({ by }) => by !== null)).toBe(true);
  });

  it('is empty and says so for a dossier that nobody scored', () => {
    const nobody = profileOf({
      edition,
      standings: standingsOf(edition, []),
      ranking: rankDossiers({ edition, standings: standingsOf(edition, []) }),
      dossier: 'C02',
    });
    expect(nobody.widest).toBeNull();
    expect(nobody.totals).toEqual([]);
    expect(nobody.criteria.every(({ mean, usual }) => mean === null && usual === null)).toBe(true);
  });
});
