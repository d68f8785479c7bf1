import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { isComplete, sheetTotal, standingOfSheet } from '../../../shared/ballot/sheet-state';
import { receiptCode, writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { sha256Hex } from '../../../shared/file/digest';
import { ballotUnderTest, editionUnderTest } from '../../make/signed';

const edition = editionUnderTest();
const { grid } = edition;
const all = (mark: number) => Object.fromEntries(grid.criteria.map((c) => [c.id, mark]));
const sheet = (changes: Partial<ScoreSheet>): ScoreSheet => ({
  dossier: 'C01',
  state: 'marked',
  marks: {},
  comment: '',
  ...changes,
});

describe('a score sheet', () => {
  it('is complete once every criterion is marked, and totals 100 to 500', () => {
    expect(standingOfSheet(sheet({ marks: all(3) }), grid)).toBe('complete');
    expect([1, 3, 5].map((m) => sheetTotal(sheet({ marks: all(m) }), grid))).toEqual([
      100, 300, 500,
    ]);
  });

  it('weighs each mark by its criterion', () => {
    const [first] = grid.criteria;
    if (first === undefined) throw new Error('a grid has criteria');
    const marks = { ...all(1), [first.id]: 2 };
    expect(sheetTotal(sheet({ marks }), grid)).toBe(100 + first.weight);
  });

  it('has no total while a mark is missing: not scored is never zero', () => {
    const marks = { ...all(5) };
    delete marks[grid.criteria[0]?.id ?? ''];
    expect(standingOfSheet(sheet({ marks }), grid)).toBe('partial');
    expect(isComplete(sheet({ marks }), grid)).toBe(false);
    expect(sheetTotal(sheet({ marks }), grid)).toBeNull();
  });

  it('is partial with a comment alone, blank with nothing, recused whatever it holds', () => {
    expect(standingOfSheet(sheet({ comment: 'à revoir' }), grid)).toBe('partial');
    expect(standingOfSheet(sheet({ state: 'blank' }), grid)).toBe('blank');
    expect(standingOfSheet(sheet({ state: 'recused', marks: all(5) }), grid)).toBe('recused');
    expect(sheetTotal(sheet({ state: 'recused', marks: all(5) }), grid)).toBeNull();
  });

  it('does not take what every object inherits for a mark', () => {
    const [first] = grid.criteria;
    if (first === undefined) throw new Error('a grid has criteria');
    const odd = { ...grid, criteria: [{ ...first, id: 'constructor', weight: 100 }] };
    expect(standingOfSheet(sheet({ state: 'blank' }), odd)).toBe('blank');
  });
});

describe('the payload of a ballot', () => {
  const ballot = ballotUnderTest('J01.rev1', edition);

  it('is the same text whatever the order of sheets, interests and keys', () => {
    const shuffled = fc.record({
      sheets: fc.shuffledSubarray([...ballot.sheets], { minLength: ballot.sheets.length }),
      interests: fc.shuffledSubarray([...ballot.interests], { minLength: ballot.interests.length }),
    });
    const keys = fc.shuffledSubarray(Object.entries(ballot), {
      minLength: Object.keys(ballot).length,
    });
    fc.assert(
      fc.property(shuffled, keys, (lists, entries) => {
        const same = { ...(Object.fromEntries(entries) as typeof ballot), ...lists };
        expect(writeBallotPayload(same)).toBe(writeBallotPayload(ballot));
      }),
      { numRuns: 30 },
    );
  });

  it('gives the juror and the organiser one receipt code, from the text or its digest', () => {
    const payload = writeBallotPayload(ballot);
    expect(receiptCode(payload)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(receiptCode(sha256Hex(payload))).toBe(receiptCode(payload));
    expect(receiptCode(writeBallotPayload({ ...ballot, rev: 2 }))).not.toBe(receiptCode(payload));
  });
});
