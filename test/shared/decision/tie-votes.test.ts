import { describe, expect, it } from 'vitest';
import { whatBlocksSealing } from '../../../shared/decision/blocks';
import { tieVotesOf } from '../../../shared/decision/count-again';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { smallEdition } from '../../make/small-edition';

/** Two dossiers that tie on every scoring step, three jurors, and D3 far below. */
const { edition, standings } = smallEdition({
  marks: {
    J1: { D1: [5, 4], D2: [4, 5], D3: [1, 1] },
    J2: { D1: [4, 5], D2: [5, 4], D3: [1, 1] },
    J3: { D1: [4, 4], D2: [4, 4], D3: [2, 2] },
  },
});
const vote = (counts: Readonly<Record<string, number>>): Act => ({
  ...{ kind: 'tieVote', at: '', award: 'laureate', between: ['D1', 'D2'] },
  ...{ counts, abstain: 0, by: 'slips' },
});
const casting = (first: string, reason: string): Act => ({
  ...{ kind: 'castingVote', at: '', award: 'laureate', between: ['D1', 'D2'] },
  ...{ first, reason },
});
const settled = (...acts: Deliberation) => {
  const ranking = rankDossiers({ edition, standings, votes: tieVotesOf(acts) });
  const proposal = propose({ edition, ranking });
  return { ranking, proposal, order: ranking.places.map(({ dossier }) => dossier) };
};

describe('a tie that no scoring step settles', () => {
  it('waits for the vote of the jury', () => {
    const { proposal } = settled();
    expect(proposal.needs.votes).toEqual([
      { award: 'laureate', between: ['D1', 'D2'], step: 'juryVote' },
    ]);
  });

  it('is settled by the vote, which the ladder takes as its step', () => {
    const { proposal, ranking } = settled(vote({ D1: 1, D2: 2 }));
    expect(proposal.laureate).toEqual(['D2']);
    expect(ranking.places[1]).toMatchObject({ dossier: 'D1', rank: 2, separatedBy: 'juryVote' });
    expect(proposal.needs.votes).toEqual([]);
  });

  it('goes to the president where the jury divides evenly, with a written reason', () => {
    const even = vote({ D1: 1, D2: 1 });
    expect(settled(even).proposal.needs.votes[0]?.step).toBe('presidentCastingVote');
    expect(settled(even, casting('D1', ' ')).proposal.laureate).toHaveLength(2);
    const chosen = settled(even, casting('D1', 'Bénéfice patient.'));
    expect(chosen.proposal.laureate).toEqual(['D1']);
    expect(chosen.ranking.places[1]?.separatedBy).toBe('presidentCastingVote');
  });

  it('is what the last vote on it says', () => {
    expect(settled(vote({ D1: 2, D2: 1 }), vote({ D1: 1, D2: 2 })).proposal.laureate).toEqual([
      'D2',
    ]);
  });

  it('blocks the seal when more votes are recorded than members may vote', () => {
    const acts: Deliberation = [
      ...edition.jurors.map(
        ({ id }): Act => ({ kind: 'presence', at: '', juror: id, present: true }),
      ),
      vote({ D1: 1, D2: 3 }),
    ];
    const { ranking, proposal } = settled(...acts);
    const blocks = whatBlocksSealing({ edition, standings, ranking, proposal, deliberation: acts });
    expect(blocks).toContainEqual({
      ...{ kind: 'votes-exceed-voters', award: 'laureate', dossier: 'D1' },
      ...{ votes: 4, voters: 3 },
    });
  });
});
