import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositesOf } from '../../../shared/tally/composite';
import { findKemeny } from '../../../shared/tally/method/kemeny';
import { METHOD_IDS, METHODS } from '../../../shared/tally/method/methods';
import { countPairs } from '../../../shared/tally/method/pairwise';
import { type NamedSheet, tableFromSheets } from '../../../shared/tally/score-table';

const JURORS = ['J', 'K', 'L', 'M'];
const DOSSIERS = ['A', 'B', 'C', 'D', 'E'];
const criteria = [
  { id: 'INN', weight: 3 },
  { id: 'MED', weight: 2 },
];

const mark = fc.integer({ min: 1, max: 5 });
const sheets: fc.Arbitrary<NamedSheet[]> = fc
  .tuple(
    ...JURORS.flatMap((juror) =>
      DOSSIERS.map((dossier) =>
        fc.option(fc.record({ INN: mark, MED: mark }), { freq: 4 }).map((marks) => ({
          juror,
          dossier,
          marks,
        })),
      ),
    ),
  )
  .map((list) =>
    list.flatMap(({ juror, dossier, marks }) => (marks ? [{ juror, dossier, marks }] : [])),
  );

const colleges = (jurors: readonly string[]) => ({
  names: ['JK', 'LM'],
  ofJuror: Int32Array.from(jurors, (j) => ('JK'.includes(j) ? 0 : 1)),
});

const make = (jurors: string[], dossiers: string[], list: NamedSheet[]) =>
  compositesOf(
    tableFromSheets({ jurors, dossiers, criteria, sheets: list, colleges: colleges(jurors) }),
  );

describe.each(METHOD_IDS)('the method %s', (id) => {
  it('is blind to the order of jurors, dossiers and sheets', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 4 }), (list, turn) => {
        const by = <T>(l: readonly T[]) => [...l.slice(turn), ...l.slice(0, turn)].toReversed();
        const dossiers = by(DOSSIERS);
        const plain = METHODS[id](make(JURORS, DOSSIERS, list));
        const turned = METHODS[id](make(by(JURORS), dossiers, by(list)));
        const named = (names: string[], ranks: readonly (number | null)[]) =>
          Object.fromEntries(names.map((n, at) => [n, ranks[at]]));
        expect(named(dossiers, turned.rank)).toEqual(named(DOSSIERS, plain.rank));
      }),
      { numRuns: 60 },
    );
  });

  it('ranks what it scores and nothing else, with a first place', () => {
    fc.assert(
      fc.property(sheets, (list) => {
        const { score, rank } = METHODS[id](make(JURORS, DOSSIERS, list));
        expect(rank.map((r) => r === null)).toEqual(score.map((s) => s === null));
        if (score.some((s) => s !== null)) expect(rank).toContain(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the two-way fit', () => {
  it('orders a complete table as the mean does', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 20, maxLength: 20 }), (marks) => {
        const list = JURORS.flatMap((juror, j) =>
          DOSSIERS.map((dossier, d) => {
            const m = marks[j * DOSSIERS.length + d] ?? 1;
            return { juror, dossier, marks: { INN: m, MED: m } };
          }),
        );
        const composites = make(JURORS, DOSSIERS, list);
        expect(METHODS.twoway(composites).rank).toEqual(METHODS.mean(composites).rank);
      }),
    );
  });
});

describe('the order of Kemeny', () => {
  it('is as good as the best of all orders', () => {
    fc.assert(
      fc.property(sheets, (list) => {
        const pairs = countPairs(make(JURORS, DOSSIERS, list));
        const worth = (order: readonly number[]) =>
          order.reduce(
            (sum, d, at) =>
              sum + order.slice(at + 1).reduce((s, e) => s + (pairs[d * 5 + e] ?? 0), 0),
            0,
          );
        const orders = permutations([0, 1, 2, 3, 4]);
        const best = Math.max(...orders.map(worth));
        const found = findKemeny(pairs, 5);
        expect(found?.score).toBe(best);
        expect(worth(found?.order ?? [])).toBe(best);
        expect(found?.optima).toBe(orders.filter((o) => worth(o) === best).length);
      }),
      { numRuns: 40 },
    );
  });
});

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((head) =>
    permutations(list.filter((other) => other !== head)).map((rest) => [head, ...rest]),
  );
}
