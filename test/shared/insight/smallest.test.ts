import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, type Exact, exact, sumExact, toNumber } from '../../../shared/exact';
import type { Contest } from '../../../shared/insight/contest';
import { leaveOut, withoutJurors } from '../../../shared/insight/leave-out';
import { findSmallestFlip } from '../../../shared/insight/mark-steps';
import { leastRemovalByMean } from '../../../shared/insight/removal-size';
import { findSmallestRemoval } from '../../../shared/insight/smallest-removal';
import { type Crossing, roomOfWeights } from '../../../shared/insight/tornado';
import { shiftWeights } from '../../../shared/insight/weight-shift';
import { METHODS } from '../../../shared/tally/method/methods';
import { contestOf, type MarkTable, subsetsOf, tableOfMarks } from '../../make/contest';

const SCALE = { min: 1, max: 3, step: 1 } as const;
const DOSSIERS = ['A', 'B', 'C'];

/** Tables of some jurors by A, B and C on criteria of weights 3 and 2; about one sheet in six is missing. */
const tables = (jurors: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      jurors.map((j) => [
        j,
        fc.record(
          Object.fromEntries(
            DOSSIERS.map((d) => [
              d,
              fc.option(fc.tuple(fc.integer(SCALE), fc.integer(SCALE)), { freq: 6 }),
            ]),
          ),
        ),
      ]),
    ),
  ) as fc.Arbitrary<MarkTable>;

/** Means recomputed from the marks with plain fractions, under any weights. */
function meansOf(marks: MarkTable, weights: readonly Exact[]): ReadonlyMap<string, Exact> {
  const means = new Map<string, Exact>();
  for (const d of DOSSIERS) {
    const rows = Object.values(marks).flatMap((row) => row[d] ?? []);
    const sheets = rows.length / weights.length;
    if (sheets === 0) continue;
    const parts = rows.map((mark, at) => {
      const weight = weights[at % weights.length] ?? exact(0);
      return exact(weight.n * BigInt(mark), weight.d * BigInt(sheets));
    });
    means.set(d, sumExact(parts));
  }
  return means;
}

const WEIGHTS = [exact(3), exact(2)];

/** Those whom nobody beats. */
function firstOf(means: ReadonlyMap<string, Exact>): readonly string[] {
  return [...means].flatMap(([id, mean]) =>
    [...means.values()].every((other) => compareExact(other, mean) <= 0) ? [id] : [],
  );
}

/** A contest held by the sole first of the marks; null when the first place is shared. */
function soleContest(marks: MarkTable): Contest | null {
  const first = firstOf(meansOf(marks, WEIGHTS));
  const [holder = ''] = first;
  return first.length === 1 ? contestOf(tableOfMarks(marks, [3, 2]), holder) : null;
}

describe('the smallest removal of jurors', () => {
  const JURORS = ['J', 'K', 'L', 'M', 'N', 'O'];
  const withoutOnes = (marks: MarkTable, out: readonly string[]) =>
    Object.fromEntries(Object.entries(marks).filter(([j]) => !out.includes(j)));

  it('is what trying every set finds, with every set of that size', () => {
    fc.assert(
      fc.property(tables(JURORS), (marks) => {
        const contest = soleContest(marks);
        fc.pre(contest !== null);
        const holder = DOSSIERS[contest.holder] ?? '';
        const changing = subsetsOf(JURORS).filter((out) => {
          const first = firstOf(meansOf(withoutOnes(marks, out), WEIGHTS));
          return first.length !== 1 || first[0] !== holder;
        });
        const size = Math.min(...changing.map((out) => out.length));
        const found = findSmallestRemoval(contest);
        expect(found.size).toBe(size);
        // Jurors without any sheet change nothing and are not listed.
        const present = JURORS.filter((j) => Object.values(marks[j] ?? {}).some((row) => row));
        const expected = changing.filter(
          (out) => out.length === size && out.every((j) => present.includes(j)),
        );
        expect(found.sets.map((set) => set.join()).sort()).toEqual(
          expected.map((set) => set.join()).sort(),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('does not count a tie that was there before, where the ladder chose the holder', () => {
    fc.assert(
      fc.property(tables(JURORS), fc.nat(1), (marks, pick) => {
        const before = firstOf(meansOf(marks, WEIGHTS));
        fc.pre(before.length > 1);
        const holder = before[pick] ?? '';
        const changing = subsetsOf(JURORS).filter((out) => {
          const after = firstOf(meansOf(withoutOnes(marks, out), WEIGHTS));
          return !after.includes(holder) || after.some((id) => !before.includes(id));
        });
        const { composites, holder: at } = contestOf(tableOfMarks(marks, [3, 2]), holder);
        const size = Math.min(...changing.map((out) => out.length));
        expect(leastRemovalByMean(composites, { holder: at, most: 6 })).toBe(size);
      }),
      { numRuns: 60 },
    );
  });

  it('is everybody where two dossiers are marked alike by all and no other is near', () => {
    const row = { A: [3, 2], B: [3, 2], C: [1, 1] };
    const contest = contestOf(tableOfMarks({ J: row, K: row, L: row }, [3, 2]), 'A');
    expect(leastRemovalByMean(contest.composites, { holder: 0, most: 5 })).toBe(3);
    expect(findSmallestRemoval(contest).sets).toEqual([['J', 'K', 'L']]);
  });

  it('is searched in the same way under another method', () => {
    fc.assert(
      fc.property(tables(JURORS.slice(0, 5)), (marks) => {
        const table = tableOfMarks(marks, [3, 2]);
        const { rank } = METHODS.median(contestOf(table, 'A').composites);
        fc.pre(rank.filter((r) => r === 1).length === 1);
        const contest = contestOf(table, DOSSIERS[rank.indexOf(1)] ?? '', 'median');
        const found = findSmallestRemoval(contest);
        const changes = (out: readonly string[]) => {
          const left = withoutJurors(contest.composites, (j) =>
            out.includes(table.jurors[j] ?? ''),
          );
          const again = METHODS.median(left).rank;
          return again.filter((r) => r === 1).length !== 1 || again[contest.holder] !== 1;
        };
        const changing = subsetsOf(table.jurors).filter(changes);
        expect(found.size).toBe(Math.min(...changing.map((out) => out.length)));
      }),
      { numRuns: 40 },
    );
  });

  it('tells the bound when there are too many sets to try', () => {
    const jurors = Array.from({ length: 40 }, (_, at) => `J${at}`);
    const row = { A: [3, 3], B: [1, 1], C: [1, 1] };
    const table = tableOfMarks(Object.fromEntries(jurors.map((j) => [j, row])), [3, 2]);
    expect(findSmallestRemoval(contestOf(table, 'A'))).toEqual({
      ...{ size: null, sets: [], isEverySet: false, searchedTo: 25 },
    });
    expect(findSmallestRemoval(contestOf(table, 'A', 'median')).searchedTo).toBe(2);
  });
});

describe('the smallest number of one-step mark changes', () => {
  /** Every table one step away. */
  function steps(marks: MarkTable): readonly MarkTable[] {
    return Object.entries(marks).flatMap(([j, rows]) =>
      Object.entries(rows).flatMap(([d, row]) =>
        (row ?? []).flatMap((mark, c) =>
          [mark - 1, mark + 1]
            .filter((next) => next >= SCALE.min && next <= SCALE.max)
            .map((next) => ({ ...marks, [j]: { ...rows, [d]: row?.with(c, next) ?? null } })),
        ),
      ),
    );
  }

  it('is what walking every step finds', () => {
    fc.assert(
      fc.property(tables(['J', 'K']), (marks) => {
        const contest = soleContest(marks);
        fc.pre(contest !== null);
        const holder = DOSSIERS[contest.holder] ?? '';
        const isPassed = (table: MarkTable) => !firstOf(meansOf(table, WEIGHTS)).includes(holder);
        const found = findSmallestFlip(contest, SCALE);
        let seen = new Map([[JSON.stringify(marks), marks]]);
        for (let walked = 1; walked <= 3; walked++) {
          const next = [...seen.values()].flatMap(steps);
          seen = new Map(next.map((table) => [JSON.stringify(table), table]));
          if ([...seen.values()].some(isPassed)) {
            expect(found?.steps).toBe(walked);
            return;
          }
        }
        expect(found?.steps ?? 4).toBeGreaterThan(3);
      }),
      { numRuns: 60 },
    );
  });

  it('names the marks that move, and they do flip', () => {
    // A leads B by 5·1/2: two sheets each, one mark of weight 3 apart and one of weight 2.
    const marks = { J: { A: [3, 3], B: [2, 2] }, K: { A: [2, 2], B: [2, 2] } };
    const flip = findSmallestFlip(contestOf(tableOfMarks(marks, [3, 2]), 'A'), SCALE);
    // Totals 25 and 20: two steps of weight 3 make 6, more than 5.
    expect(flip).toEqual({
      steps: 2,
      ahead: 'B',
      moves: [{ dossier: 'A', criterion: 'K0', steps: -2 }],
    });
  });
});

describe('the weights that change the first place', () => {
  it('are the same where another method is the mean: of two sheets, to a whole per cent', () => {
    fc.assert(
      fc.property(tables(['J', 'K']), (marks) => {
        const contest = soleContest(marks);
        fc.pre(contest !== null);
        const byMean = roomOfWeights(contest);
        // Outwards, to the first whole per cent at which the change is seen.
        const percent = ({ to }: Crossing, round: (p: number) => number) =>
          round(Math.round(toNumber(to) * 1e8) / 1e6);
        for (const method of ['median', 'trimmed1'] as const) {
          const byOther = roomOfWeights({ ...contest, method });
          byMean.forEach(({ up, down, weight, criterion }, at) => {
            const other = byOther[at];
            expect(other).toMatchObject({ weight, criterion });
            expect(other?.up?.to).toEqual(up ? exact(percent(up, Math.ceil), 100) : undefined);
            expect(other?.down?.to).toEqual(
              down ? exact(percent(down, Math.floor), 100) : undefined,
            );
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cross exactly where one criterion is moved, and nowhere before', () => {
    fc.assert(
      fc.property(tables(['J', 'K', 'L']), (marks) => {
        const contest = soleContest(marks);
        fc.pre(contest !== null);
        const holder = DOSSIERS[contest.holder] ?? '';
        /** The weights once the first criterion weighs t in 60. */
        const firstAt = (t: number) => firstOf(meansOf(marks, [exact(t, 60), exact(60 - t, 60)]));
        const [room] = roomOfWeights(contest);
        for (let t = 0; t <= 60; t++) {
          const at = exact(t, 60);
          const isPast =
            (room?.up && compareExact(at, room.up.to) >= 0) ||
            (room?.down && compareExact(at, room.down.to) <= 0);
          expect([t, firstAt(t).join() !== holder]).toEqual([t, Boolean(isPast)]);
        }
        for (const crossing of [room?.up, room?.down]) {
          if (!crossing) continue;
          const { n, d } = crossing.to;
          const tied = firstOf(meansOf(marks, [exact(n, d), exact(d - n, d)]));
          expect(tied.toSorted()).toEqual([holder, ...crossing.caughtBy].toSorted());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tie the holder at the least change, and no drawn weights do with less', () => {
    const drawn = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(tables(['J', 'K', 'L']), drawn, (marks, [a, b]) => {
        const contest = soleContest(marks);
        fc.pre(contest !== null && a + b > 0);
        const holder = DOSSIERS[contest.holder] ?? '';
        const lead = (against: string, weights: readonly Exact[]) => {
          const means = meansOf(marks, weights);
          return compareExact(means.get(holder) ?? exact(0), means.get(against) ?? exact(0));
        };
        const weights = [exact(a, a + b), exact(b, a + b)];
        const change = Math.abs(a / (a + b) - 0.6) + Math.abs(b / (a + b) - 0.4);
        const shifts = shiftWeights(contest);
        for (const { against, l1, weights: to } of shifts) {
          expect(lead(against, Object.values(to))).toBe(0);
          expect(sumExact(Object.values(to))).toEqual(exact(1));
          if (lead(against, weights) <= 0) {
            expect(change).toBeGreaterThanOrEqual(toNumber(l1) - 1e-12);
          }
        }
        // Whoever no weights tie stays behind whatever is drawn.
        const scored = [...meansOf(marks, WEIGHTS).keys()].filter((id) => id !== holder);
        for (const id of scored.filter((one) => !shifts.some(({ against }) => against === one))) {
          expect(lead(id, weights)).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('counts who is first without one college and one criterion as by hand', () => {
  // Two colleges: J and K put A first, L puts B first by more. K1 alone would crown B.
  const marks = {
    J: { A: [3, 2], B: [1, 3] },
    K: { A: [3, 2], B: [2, 3] },
    L: { A: [1, 1], B: [2, 2] },
  };
  const table = {
    ...tableOfMarks(marks, [3, 2]),
    colleges: { names: ['one', 'two'], ofJuror: Int32Array.from([0, 0, 1]) },
  };
  // Totals: A 13 + 13 + 5 = 31; B 9 + 12 + 10 = 31: they tie.
  const found = leaveOut(contestOf(table, 'A'));
  expect(found.colleges).toEqual([
    { without: 'one', leaders: ['B'], outcome: 'lost' },
    { without: 'two', leaders: ['A'], outcome: 'kept' },
  ]);
  expect(found.criteria).toEqual([
    { without: 'K0', leaders: ['B'], outcome: 'lost' },
    { without: 'K1', leaders: ['A'], outcome: 'kept' },
  ]);
  expect(found.jurors.map(({ leaders }) => leaders)).toEqual([['B'], ['B'], ['A']]);
  // Colleges at equal weight: A 13 and 5, B 10.5 and 10; then one college alone decides.
  const equal = leaveOut(contestOf(table, 'B', 'college')).colleges;
  expect(equal.map(({ leaders }) => leaders)).toEqual([['B'], ['A']]);
});
