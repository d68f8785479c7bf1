import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../shared/edition/edition';
import { examine, type Insight } from '../../../shared/insight/examine';
import { askGuards } from '../../../shared/insight/guards';
import { measureOdds } from '../../../shared/insight/place-odds';
import { compositesOf } from '../../../shared/tally/composite';
import { METHODS } from '../../../shared/tally/method/methods';
import { narrowTable } from '../../../shared/tally/narrow-table';
import { rankDossiers } from '../../../shared/tally/ranking';
import { tableOf } from '../../../shared/tally/table-of-ballots';
import { contestOf, type MarkTable, tableOfMarks } from '../../make/contest';
import { dice, randomEdition } from '../../make/random-edition';

const small = fc
  .record({
    jurors: fc.integer({ min: 2, max: 6 }),
    dossiers: fc.integer({ min: 2, max: 6 }),
    criteria: fc.integer({ min: 2, max: 4 }),
    seed: fc.nat(10_000),
  })
  .map((size) => ({ ...randomEdition(size), [fc.toStringMethod]: () => JSON.stringify(size) }));

const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

/** What is said of people and dossiers, whatever the order in which they are listed. */
function saidOf({ awards, verdicts, odds, jurors, outliers }: Insight) {
  const round = (value: unknown): unknown =>
    typeof value === 'bigint'
      ? String(value)
      : typeof value === 'number'
        ? Number(value.toFixed(9))
        : value;
  const lists = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .map(lists)
        .map((v) => JSON.stringify(v))
        .sort();
    if (value === null || typeof value !== 'object') return round(value);
    return Object.fromEntries(
      Object.entries(value)
        .map(([k, v]) => [k, lists(v)])
        .sort(),
    );
  };
  const award = (one: Insight['awards']['laureate']) =>
    one && {
      ...{ holder: one.holder, guards: one.guards, without: one.without, removal: one.removal },
      ...{ first: one.first, shifts: one.shifts, rooms: one.rooms, steps: one.flip?.steps },
    };
  const kinds = [verdicts.laureate?.kind, verdicts.commended?.kind];
  const places = Object.entries(odds.places).map(([id, row]) => [id, row.map(round).join()]);
  return lists([award(awards.laureate), award(awards.commended), kinds, places, jurors, outliers]);
}

describe('an examination', () => {
  it('is blind to the order of jurors, dossiers and ballots', () => {
    fc.assert(
      fc.property(small, fc.nat(5), ({ edition, standings }, by) => {
        const other: Edition = {
          ...edition,
          jurors: turned(edition.jurors, by),
          dossiers: turned(edition.dossiers, by + 1).toReversed(),
        };
        const shuffled = new Map(turned([...standings], by).toReversed());
        // Places that the ladder leaves shared are listed in the edition's order.
        const plain = examine({ edition, standings, seed: 1 });
        const moved = examine({ edition: other, standings: shuffled, seed: 1 });
        expect(saidOf(moved)).toEqual(saidOf(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('never changes what it examines, nor a rank', () => {
    const freeze = (value: object): void => {
      for (const each of Object.values(value)) {
        if (each !== null && typeof each === 'object' && !Object.isFrozen(each)) freeze(each);
      }
      Object.freeze(value);
    };
    fc.assert(
      fc.property(small, fc.integer(), ({ edition, standings }, seed) => {
        freeze(edition);
        for (const standing of standings.values()) freeze(standing);
        const before = rankDossiers({ edition, standings });
        const once = examine({ edition, standings, seed });
        expect(rankDossiers({ edition, standings })).toEqual(before);
        expect(examine({ edition, standings, seed })).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  it('draws the same figures from the same seed, and near ones from another', () => {
    const given = randomEdition({ jurors: 13, dossiers: 6, criteria: 3, seed: 5 });
    const [one, same, other] = [7, 7, 8].map((seed) => examine({ ...given, seed }));
    expect(same).toEqual(one);
    expect(one?.odds).toMatchObject({ how: 'drawn', replicates: 10_000, seed: 7 });
    expect(other?.odds.places).not.toEqual(one?.odds.places);
    const p = (insight: Insight | undefined) =>
      insight?.awards.laureate?.first[insight.awards.laureate.holder] ?? 0;
    expect(Math.abs(p(one) - p(other))).toBeLessThan(0.03);
  });

  it.each([
    ['enumerated', 9],
    ['drawn', 13],
  ])('gives the highly commended the odds of a contest without the laureate, %s', (_, jurors) => {
    const { edition, standings } = randomEdition({ jurors, dossiers: 8, criteria: 3, seed: 11 });
    const found = examine({ edition, standings, seed: 4 });
    const { dossiers } = edition;
    const laureate = found.awards.laureate?.holder ?? '';
    const rest = dossiers.flatMap(({ id }) => (id === laureate ? [] : [id]));
    const table = narrowTable(tableOf({ edition, standings }).table, rest);
    const drawn = edition.jurors.map((_j, at) => at);
    const odds = measureOdds(table, compositesOf(table), { drawn, seed: 4 });
    for (const id of rest) {
      const ours = found.awards.commended?.first[id] ?? 0;
      expect(ours).toBeCloseTo(odds.places[id]?.[0] ?? 0, 9);
    }
  });

  it('answers for an edition that nobody has marked, and for one juror and one dossier', () => {
    const { edition } = randomEdition({ jurors: 3, dossiers: 3, criteria: 2, seed: 1 });
    const empty = new Map(edition.jurors.map(({ id }) => [id, { state: 'missing' }] as const));
    const nothing = examine({ edition, standings: empty, seed: 1 });
    expect(nothing.verdicts).toEqual({ laureate: null, commended: null });
    expect(nothing.agenda).toEqual([]);
    expect(nothing.concord.word).toBeNull();
    const alone = examine({
      ...randomEdition({ jurors: 1, dossiers: 1, criteria: 2, seed: 1 }),
      seed: 1,
    });
    // The only removal leaves nobody: it is told, and not certified.
    expect(alone.verdicts.laureate).toMatchObject({ removals: { kept: 0, of: 1 }, pFirst: 1 });
    expect(alone.awards.laureate).toMatchObject({ nearest: null, shifts: [], flip: null });
  });
});

describe('the guards', () => {
  const rows = (seed: number, jurors: number): MarkTable => {
    const roll = dice(seed);
    return Object.fromEntries(
      Array.from({ length: jurors }, (_, j) => [
        `J${j}`,
        Object.fromEntries(['A', 'B', 'C', 'D'].map((d) => [d, [1 + roll(5), 1 + roll(5)]])),
      ]),
    );
  };
  const voices = (marks: MarkTable) =>
    Object.fromEntries(
      askGuards(contestOf(tableOfMarks(marks, [3, 2]), 'A'), 0.5).map((v) => [v.guard, v.leaders]),
    );

  it('of severity and of duels, and z-scores, hear nothing of a juror who adds the same to every mark', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 4 }), (seed, extra) => {
        const marks = rows(seed, 4);
        const raised = {
          ...marks,
          J0: Object.fromEntries(
            Object.entries(marks.J0 ?? {}).map(([d, row]) => [
              d,
              row?.map((m) => m + extra) ?? null,
            ]),
          ),
        };
        const [plain, other] = [voices(marks), voices(raised)];
        for (const guard of ['twoway', 'huber', 'copeland']) {
          expect([guard, other[guard]]).toEqual([guard, plain[guard]]);
        }
        const z = (table: MarkTable) =>
          METHODS.zscore(contestOf(tableOfMarks(table, [3, 2]), 'A').composites).rank;
        expect(z(raised)).toEqual(z(marks));
      }),
      { numRuns: 60 },
    );
  });

  it('say the same when every mark is counted in another unit', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const table = tableOfMarks(rows(seed, 5), [3, 2]);
        const tenfold = { ...table, unit: 10, marks: table.marks.map((mark) => mark * 10) };
        const say = (t: typeof table) => askGuards(contestOf(t, 'A'), 0.5);
        expect(say(tenfold)).toEqual(say(table));
      }),
      { numRuns: 60 },
    );
  });

  it('keep quiet where they cannot speak', () => {
    // Two jurors with no dossier in common: severities cannot be compared.
    const marks = { J: { A: [3, 3], B: [2, 2] }, K: { C: [1, 1], D: [2, 2] } };
    const found = askGuards(contestOf(tableOfMarks(marks, [3, 2]), 'A'), 0.5);
    const silent = found.filter(({ agrees }) => agrees === null).map(({ guard }) => guard);
    expect(silent).toEqual(['college', 'twoway', 'huber']);
  });
});
