import { describe, expect, it } from 'vitest';
import { exact } from '../../../shared/exact';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { smallEdition } from '../../make/small-edition';

type Given = Parameters<typeof smallEdition>[0];

function proposalOf(given: Given) {
  const { edition, standings } = smallEdition(given);
  return propose({ edition, ranking: rankDossiers({ edition, standings }) });
}

const laureate = (threshold100: number, minMark: number, mayBeJoint = false) => ({
  laureate: { threshold100, criterion: 'MED', minMark, mayBeJoint },
});

describe('the proposal of the rules', () => {
  it('accepts a laureate exactly on the threshold and on the minimum mark', () => {
    const marks = { J: { A: [3, 3], B: [1, 1] } };
    const proposal = proposalOf({ marks, rules: laureate(60, 3) });
    expect(proposal.laureate).toEqual(['A']);
  });

  it('proposes nobody below the threshold, and so no highly commended', () => {
    const marks = { J: { A: [3, 3], B: [3, 2] }, K: { A: [3, 2], B: [2, 2] } };
    const proposal = proposalOf({ marks, rules: laureate(60, 1) });
    expect(proposal.laureate).toEqual([]);
    expect(proposal.whyNoLaureate).toEqual({
      kind: 'below-threshold',
      dossier: 'A',
      score100: exact(55),
      threshold100: 60,
    });
    expect([proposal.commended, proposal.pool, proposal.needs.margin]).toEqual([[], [], null]);
  });

  it('never hands the award down to rank 2 when the first lacks medical need', () => {
    const marks = { J: { A: [2, 5], B: [3, 3] } };
    const proposal = proposalOf({ marks, rules: laureate(50, 3) });
    expect(proposal.laureate).toEqual([]);
    expect(proposal.whyNoLaureate).toMatchObject({
      kind: 'criterion-below-minimum',
      dossier: 'A',
      mean: exact(2),
    });
  });

  it('proposes nobody when nobody is ranked', () => {
    const marks = { J: { A: [4, undefined] } };
    expect(proposalOf({ marks }).whyNoLaureate).toEqual({ kind: 'nobody-ranked' });
  });

  it('keeps in the pool those at exactly nine tenths of the laureate, not below', () => {
    // 500; 450 is nine tenths; 400 is below; E is rank 5.
    const marks = { J: { A: [5, 5], B: [5, 4], C: [4, 5], D: [4, 4] } };
    const proposal = proposalOf({ marks, ladder: ['MED'] });
    expect(proposal.pool).toEqual(['B', 'C']);
    expect(proposal.commended).toEqual(['B']);
  });

  it('never takes a fifth rank into the pool, however near', () => {
    const near = { A: [5, 5], B: [5, 5], C: [5, 5], D: [5, 5], E: [5, 5] };
    const nearly = { A: [5, 5], B: [5, 4], C: [4, 4], D: [4, 3], E: [3, 3] };
    const proposal = proposalOf({ marks: { J: near, K: near, L: near, M: nearly } });
    expect(proposal.pool).toEqual(['B', 'C', 'D']);
  });

  it('commends rank 2 by default even when it is far behind', () => {
    const marks = { J: { A: [5, 5], B: [3, 3] } };
    const proposal = proposalOf({ marks });
    expect([proposal.commended, proposal.pool]).toEqual([['B'], []]);
  });

  it('gives a joint award where the edition allows it, without a vote', () => {
    const marks = { J: { A: [4, 4], B: [4, 4], C: [4, 3] } };
    const proposal = proposalOf({ marks, rules: laureate(0, 0, true) });
    expect([proposal.laureate, proposal.commended, proposal.needs.votes]).toEqual([
      ['A', 'B'],
      ['C'],
      [],
    ]);
  });

  it('measures the lead on 100 and compares it exactly with the gate', () => {
    // 405 − 400 = 5 of 500: exactly one point on 100, not less.
    const rows = (a: number, b: number) => ({ A: [a, 4], B: [b, 4] });
    const marks = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`J${i}`, rows(i === 0 ? 5 : 4, 4)]),
    );
    const proposal = proposalOf({ marks });
    expect(proposal.needs.margin).toEqual({
      gap100: exact(1),
      runnerUp: 'B',
      isBelowGate: false,
    });
  });
});
