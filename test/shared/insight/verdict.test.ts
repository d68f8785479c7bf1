import { describe, expect, it } from 'vitest';
import { exact } from '../../../shared/exact';
import { examine } from '../../../shared/insight/examine';
import { sayConcord, sayDoubts, sayVerdict, sayWeights } from '../../../shared/words/tell-insight';
import { smallEdition } from '../../make/small-edition';

const names = {
  dossier: (id: string) => id,
  juror: (id: string) => id,
  criterion: (id: string) => (id === 'INN' ? 'Innovation' : id),
};
const french = { language: 'fr', names, method: 'mean' } as const;
const english = { language: 'en', names, method: 'mean' } as const;
/** Narrow and no-break spaces as plain ones, to read the sentences. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

const alike = (row: Record<string, readonly number[]>, jurors = 'JKLM') =>
  Object.fromEntries([...jurors].map((j) => [j, row]));

describe('the verdict', () => {
  it('certifies a laureate whom every guard, draw and removal keeps, in one sentence', () => {
    // A leads on INN by 2 and trails on MED by 1; the scale of weights is 50 and 50.
    const given = smallEdition({ marks: alike({ A: [3, 5], B: [4, 3], C: [1, 1] }) });
    const { verdicts, awards } = examine({ ...given, seed: 1 });
    const verdict = verdicts.laureate;
    if (verdict === null) throw new Error('A is laureate');
    expect(verdict).toMatchObject({ kind: 'certified', doubts: [], pFirst: 1 });
    expect(verdict.removals).toEqual({ kept: 4, of: 4 });
    // t·2 = (1 − t)·1 at one third: INN from 50 to 33.33…, said so that it is enough.
    expect(awards.laureate?.nearest).toMatchObject({ criterion: 'MED', to: exact(2, 3) });
    expect(plain(sayVerdict(verdict, french))).toBe(
      'Lauréat inchangé dans 4 retraits de juré sur 4 ; il faudrait porter « MED » de 50 à 67 % pour changer.',
    );
    expect(sayVerdict(verdict, english)).toBe(
      'Laureate unchanged in 4 of 4 juror removals; “MED” would have to go from 50 to 67% to change it.',
    );
    expect(sayDoubts(verdict, french)).toEqual([]);
  });

  it('says that no single weight would do when the laureate leads on everything', () => {
    const given = smallEdition({ marks: alike({ A: [5, 5], B: [4, 4], C: [1, 2] }) });
    const { verdicts } = examine({ ...given, seed: 1 });
    expect(plain(verdicts.laureate ? sayVerdict(verdicts.laureate, french) : '')).toBe(
      'Lauréat inchangé dans 4 retraits de juré sur 4 ; changer le poids d’un seul critère n’y suffirait pas.',
    );
    expect(plain(verdicts.commended ? sayVerdict(verdicts.commended, french) : '')).toMatch(
      /^Coup de cœur inchangé dans 4 retraits/,
    );
  });

  it('is close when one juror makes the laureate, and names who and what follows', () => {
    const given = smallEdition({
      marks: {
        J: { A: [5, 5], B: [1, 1] },
        K: { A: [3, 3], B: [4, 4] },
        L: { A: [4, 4], B: [4, 4] },
        M: { A: [4, 4], B: [4, 4] },
        N: { A: [4, 4], B: [4, 4] },
      },
    });
    const { verdicts } = examine({ ...given, seed: 1 });
    const verdict = verdicts.laureate;
    if (verdict === null) throw new Error('A is laureate');
    expect(verdict.kind).toBe('close');
    expect(verdict.doubts).toContainEqual({
      ...{ kind: 'juror', juror: 'J', outcome: 'lost', dossiers: ['B'] },
    });
    expect(sayDoubts(verdict, french)).toContain('Sans J, B passerait devant.');
    expect(sayDoubts(verdict, english)).toContain('Without J, B would be ahead.');
  });

  it('leaves a tie to the jury', () => {
    const marks = alike({ A: [4, 4], B: [4, 4], C: [2, 2] });
    const { verdicts, awards, agenda } = examine({ ...smallEdition({ marks }), seed: 1 });
    expect(awards.laureate).toBeNull();
    expect(verdicts.laureate).toMatchObject({ kind: 'contested', dossier: null });
    expect(plain(verdicts.laureate ? sayVerdict(verdicts.laureate, french) : '')).toBe(
      'Lauréat à départager par le jury : A et B.',
    );
    expect(agenda[0]).toMatchObject({ kind: 'pair', dossiers: ['A', 'B'], isBelowGate: true });
  });

  it('follows the vote that settled the tie', () => {
    const given = smallEdition({ marks: alike({ A: [4, 4], B: [4, 4], C: [2, 2] }) });
    const vote = { step: 'juryVote', between: ['A', 'B'], counts: { B: 3, A: 1 } } as const;
    const { verdicts } = examine({ ...given, seed: 1, votes: [vote] });
    expect(verdicts.laureate).toMatchObject({ dossier: 'B', kind: 'close' });
    expect(verdicts.laureate?.doubts).toContainEqual({ kind: 'ladder', dossiers: ['A'] });
    expect(verdicts.commended).toMatchObject({ dossier: 'A', kind: 'certified' });
  });

  it('says nothing of a laureate whom the rules do not propose', () => {
    const rules = {
      laureate: { threshold100: 90, criterion: 'MED', minMark: 0, mayBeJoint: false },
    };
    const given = smallEdition({ marks: alike({ A: [4, 4], B: [3, 3] }), rules });
    expect(examine({ ...given, seed: 1 }).verdicts).toEqual({ laureate: null, commended: null });
  });
});

describe('the weights said', () => {
  it.each([
    ['47.2 upwards is 48', [1, 5], [59, 125], ['20', '48']],
    ['19.03 downwards is 19', [1, 5], [63, 331], ['20', '19']],
    ['15.24 from 15 is 15.3, not 15', [3, 20], [381, 2500], ['15', '15,3']],
    ['a third is given one decimal', [1, 3], [1, 2], ['33,3', '50']],
    ['15.004 needs the second decimal', [3, 20], [15004, 100_000], ['15', '15,01']],
  ] as const)('%s', (_, [a, b], [c, d], [from, to]) => {
    expect(sayWeights({ from: exact(a, b), to: exact(c, d) }, 'fr')).toEqual({ from, to });
  });
});

it('says the agreement in a word with its figure', () => {
  const marks = { J: { A: [5, 5], B: [3, 3], C: [1, 1] }, K: { A: [5, 5], B: [3, 3], C: [1, 2] } };
  const { concord } = examine({ ...smallEdition({ marks }), seed: 1 });
  expect(concord.word).toBe('strong');
  expect(plain(sayConcord(concord, 'fr'))).toMatch(/^Accord fort .*0,9\d\)\.$/);
});
