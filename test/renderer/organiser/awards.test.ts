import { describe, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { instantIn, localIn } from '../../../renderer/derive/organiser-zone';
import {
  type AwardGiven,
  actsOfVote,
  type Ballot,
  showAward,
} from '../../../renderer/desk/organiser/deliberation-room/award-shows';
import { sayVerdict } from '../../../renderer/desk/organiser/tally-room/tally-shows';
import type { Deliberation } from '../../../shared/decision/deliberation';
import { meetingOf } from '../../../shared/decision/meeting';
import { COUNTED_FILES } from '../../make/demo-edition';
import { bring, edition } from './gathered-demo';

const AT = '2027-10-09T14:05:00+02:00';
const { ledger } = bring(COUNTED_FILES);
const all = gather(edition, '0'.repeat(64), ledger, []);
const everyone: Deliberation = edition.jurors.map(({ id }) => ({
  kind: 'presence',
  at: AT,
  juror: id,
  present: true,
}));

function meeting(deliberation: Deliberation = everyone): AwardGiven {
  const counted = rank(edition, all.standings, deliberation);
  return {
    edition,
    language: 'fr',
    standings: all.standings,
    counted,
    meeting: meetingOf({ edition, deliberation }),
  };
}

const vote = (change: Partial<Ballot>): Ballot => ({
  dossier: 'C02',
  for: 0,
  against: 0,
  abstain: 0,
  casting: '',
  reason: '',
  ...change,
});
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('one award put to the vote', () => {
  it('makes the member recused on a contender leave, with the reason', () => {
    const shown = showAward('laureate', vote({}), meeting());
    expect(shown.voters).toBe(8);
    expect(plain(shown.leaving)).toBe(
      'Dr Interventionnel Fictif se retire : lien scientifique, Sillage d’Ambre Endovasculaire. Restent huit voix.',
    );
  });

  it('follows the ranking on a majority of the votes cast', () => {
    const acts = actsOfVote({
      award: 'laureate',
      ballot: vote({ for: 4, against: 3, abstain: 1 }),
      at: AT,
      given: meeting(),
    });
    expect(acts.map((act) => act.kind)).toEqual(['vote', 'award']);
  });

  it('leaves the ranking on two thirds only, and never without a reason', () => {
    const given = meeting();
    const short = vote({ dossier: 'C04', for: 5, against: 3, reason: 'Plus mûr.' });
    expect(actsOfVote({ award: 'laureate', ballot: short, at: AT, given })).toHaveLength(1);
    const enough = vote({ dossier: 'C04', for: 6, against: 2 });
    expect(showAward('laureate', enough, given).blocked).not.toBeNull();
    expect(showAward('laureate', { ...enough, reason: 'Plus mûr.' }, given).blocked).toBeNull();
  });

  it('refuses more votes than voters, and any vote without a quorum', () => {
    expect(plain(showAward('laureate', vote({ for: 9 }), meeting()).blocked ?? '')).toBe(
      'Plus de voix que de votants : 9 pour 8.',
    );
    const few = meeting(everyone.slice(0, 4));
    expect(showAward('laureate', vote({ for: 3 }), few).blocked).toBe(
      'Le quorum n’est pas atteint.',
    );
  });

  it('settles an even split by the casting vote and its written reason', () => {
    const given = meeting();
    const split = vote({ for: 4, against: 4 });
    expect(showAward('laureate', split, given).isTied).toBe(true);
    expect(actsOfVote({ award: 'laureate', ballot: split, at: AT, given })).toHaveLength(1);
    const cast = vote({ for: 4, against: 4, casting: 'La voix du président.' });
    expect(actsOfVote({ award: 'laureate', ballot: cast, at: AT, given })).toHaveLength(2);
  });

  it('offers as commended the ranks that the rules allow', () => {
    const decided: Deliberation = [
      ...everyone,
      { kind: 'award', at: AT, award: 'laureate', dossiers: ['C02'], reason: '' },
    ];
    const { options } = showAward('commended', vote({ dossier: 'C04' }), meeting(decided));
    // expected-results.json: the pool is C04, C05 and C09; then "no award".
    expect(options.map((option) => option.value)).toEqual(['C04', 'C05', 'C09', '']);
  });
});

describe('the verdict in words', () => {
  it('says the perfect tie, what breaks it and what it asks for', () => {
    const given = meeting();
    const words = sayVerdict({ ...given, ranking: given.counted.ranking, gathered: all });
    expect(plain(words)).toBe(
      'Œil-de-Brume et Sillage d’Ambre Endovasculaire ont la même moyenne exacte, 80,00 ; « Caractère innovant » départage. Un écart nul demande un débat inscrit avant de sceller.',
    );
  });
});

describe('the embargo in the time zone of the edition', () => {
  it('reads clocks of Paris in summer and in winter', () => {
    expect(instantIn('Europe/Paris', '2027-10-10T18:00')).toBe('2027-10-10T16:00:00.000Z');
    expect(instantIn('Europe/Paris', '2027-01-10T18:00')).toBe('2027-01-10T17:00:00.000Z');
    expect(localIn('Europe/Paris', '2027-10-10T16:00:00Z')).toBe('2027-10-10T18:00');
  });
});
