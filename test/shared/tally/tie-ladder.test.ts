import { describe, expect, it } from 'vitest';
import { exact } from '../../../shared/exact';
import { propose } from '../../../shared/tally/proposal';
import { type Ranking, rankDossiers, type TieVote } from '../../../shared/tally/ranking';
import { smallEdition } from '../../make/small-edition';

const order = (ranking: Ranking) =>
  ranking.places.map((p) => [p.rank, p.dossier, p.separatedBy] as const);
const stepsOf = (ranking: Ranking, dossier: string) =>
  ranking.places.find((p) => p.dossier === dossier)?.trace.map((t) => t.step);

describe('the tie ladder', () => {
  it('parts equal means by the median', () => {
    const { edition, standings } = smallEdition({
      ladder: ['median'],
      marks: {
        J: { A: [5, 5], B: [5, 5] },
        K: { A: [2, 2], B: [3, 3] },
        L: { A: [2, 2], B: [1, 1] },
      },
    });
    const ranking = rankDossiers({ edition, standings });
    expect(order(ranking)).toEqual([
      [1, 'B', null],
      [2, 'A', 'median'],
    ]);
    expect(ranking.places[0]?.trace[0]?.figures).toEqual([
      { dossier: 'A', figure: exact(200) },
      { dossier: 'B', figure: exact(300) },
    ]);
  });

  it('parts two by head-to-head among the jurors who scored both', () => {
    // K and L put B above A; J puts A above B; M is recused on A.
    const { edition, standings } = smallEdition({
      ladder: ['headToHead'],
      marks: {
        J: { A: [5, 5], B: [1, 1] },
        K: { A: [2, 2], B: [4, 4] },
        L: { A: [2, 2], B: [4, 4] },
        M: { A: null, B: [3, 3] },
      },
    });
    const ranking = rankDossiers({ edition, standings });
    expect(order(ranking)).toEqual([
      [1, 'B', null],
      [2, 'A', 'headToHead'],
    ]);
    expect(ranking.places[0]?.trace[0]?.figures.map((f) => f.figure)).toEqual([exact(1), exact(2)]);
  });

  it('does not split by head-to-head when as many jurors prefer each', () => {
    const { edition, standings } = smallEdition({
      ladder: ['headToHead'],
      marks: { J: { A: [4, 4], B: [2, 2] }, K: { A: [2, 2], B: [4, 4] } },
    });
    expect(order(rankDossiers({ edition, standings }))).toEqual([
      [1, 'A', null],
      [1, 'B', 'shared'],
    ]);
  });

  it('does not use head-to-head between three', () => {
    const row = { A: [4, 4], B: [4, 4], C: [4, 4] };
    const { edition, standings } = smallEdition({
      ladder: ['headToHead'],
      marks: { J: row, K: row },
    });
    const [step] = rankDossiers({ edition, standings }).places[0]?.trace ?? [];
    expect(step?.figures.map((f) => f.figure)).toEqual([null, null, null]);
    expect(step?.groups).toEqual([['A', 'B', 'C']]);
  });

  it('sends each part of a split group on to the next step by itself', () => {
    // Four tie at 350. MED parts {A, B} from {C, D}; head-to-head then parts each pair.
    const { edition, standings } = smallEdition({
      ladder: ['MED', 'headToHead'],
      marks: {
        J: { A: [4, 1], B: [5, 3], C: [3, 5], D: [2, 4] },
        K: { A: [4, 4], B: [4, 3], C: [3, 3], D: [3, 4] },
        L: { A: [5, 3], B: [4, 2], C: [3, 4], D: [4, 4] },
      },
    });
    const ranking = rankDossiers({ edition, standings });
    expect(order(ranking)).toEqual([
      [1, 'A', null],
      [2, 'B', 'headToHead'],
      [3, 'D', 'MED'],
      [4, 'C', 'headToHead'],
    ]);
    expect(ranking.places[3]?.trace.map((t) => t.groups)).toEqual([
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      [['D'], ['C']],
    ]);
  });

  it('shares a rank and skips the next: 1, 2, 2, 4', () => {
    const row = { A: [5, 5], B: [4, 4], C: [4, 4], D: [1, 1] };
    const { edition, standings } = smallEdition({ ladder: ['MED', 'median'], marks: { J: row } });
    expect(order(rankDossiers({ edition, standings }))).toEqual([
      [1, 'A', null],
      [2, 'B', 'mean'],
      [2, 'C', 'shared'],
      [4, 'D', 'mean'],
    ]);
  });
});

describe('votes on a tie', () => {
  const row = { A: [4, 4], B: [4, 4], C: [3, 3], D: [3, 3], E: [3, 3] };
  const made = smallEdition({ marks: { J: row, K: row } });
  const rank = (votes: readonly TieVote[]) => rankDossiers({ ...made, votes });

  it('waits for the vote of the jury while the laureate is at stake', () => {
    const ranking = rank([]);
    expect(order(ranking).slice(0, 2)).toEqual([
      [1, 'A', null],
      [1, 'B', 'shared'],
    ]);
    const proposal = propose({ edition: made.edition, ranking });
    expect(proposal.laureate).toEqual(['A', 'B']);
    expect(proposal.commended).toEqual([]);
    expect(proposal.needs.votes).toEqual([
      { award: 'laureate', between: ['A', 'B'], step: 'juryVote' },
    ]);
  });

  it('asks for no vote where no award is at stake', () => {
    expect(stepsOf(rank([]), 'D')).toEqual(['MED', 'INN', 'median', 'headToHead']);
  });

  it('follows the vote of the jury', () => {
    const ranking = rank([{ step: 'juryVote', between: ['B', 'A'], counts: { A: 2, B: 5 } }]);
    expect(order(ranking).slice(0, 2)).toEqual([
      [1, 'B', null],
      [2, 'A', 'juryVote'],
    ]);
    const proposal = propose({ edition: made.edition, ranking });
    expect([proposal.laureate, proposal.commended, proposal.needs.votes]).toEqual([
      ['B'],
      ['A'],
      [],
    ]);
  });

  it('asks the president when the jury ties, and follows a written reason only', () => {
    const tied: TieVote = { step: 'juryVote', between: ['A', 'B'], counts: { A: 3, B: 3 } };
    const casting = (reason: string): TieVote => ({
      step: 'presidentCastingVote',
      between: ['A', 'B'],
      first: 'B',
      reason,
    });
    expect(propose({ edition: made.edition, ranking: rank([tied]) }).needs.votes).toEqual([
      { award: 'laureate', between: ['A', 'B'], step: 'presidentCastingVote' },
    ]);
    expect(order(rank([tied, casting(' ')])).slice(0, 2)).toEqual([
      [1, 'A', null],
      [1, 'B', 'shared'],
    ]);
    expect(order(rank([tied, casting('Preuves publiées.')])).slice(0, 2)).toEqual([
      [1, 'B', null],
      [2, 'A', 'presidentCastingVote'],
    ]);
  });

  it('ignores a vote about other dossiers, and the last vote about the same ones holds', () => {
    const first: TieVote = { step: 'juryVote', between: ['A', 'B'], counts: { A: 5, B: 1 } };
    const again: TieVote = { step: 'juryVote', between: ['A', 'B'], counts: { A: 1, B: 5 } };
    const other: TieVote = { step: 'juryVote', between: ['A', 'C'], counts: { A: 9, C: 0 } };
    expect(rank([first, again, other]).places[0]?.dossier).toBe('B');
  });

  it('votes on the highly commended when rank 2 ties', () => {
    const marks = { J: { A: [5, 5], B: [4, 4], C: [4, 4] } };
    const { edition, standings } = smallEdition({ marks });
    const ranking = rankDossiers({ edition, standings });
    const proposal = propose({ edition, ranking });
    expect(proposal.commended).toEqual(['B', 'C']);
    expect(proposal.needs.votes).toEqual([
      { award: 'commended', between: ['B', 'C'], step: 'juryVote' },
    ]);
  });
});
