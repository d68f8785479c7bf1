import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignDossiers, type Panel } from '../../../shared/edition/draft/assign';

const ids = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`);

interface Size {
  readonly jurors: number;
  readonly dossiers: number;
  readonly perDossier: number;
  readonly colleges?: number;
  readonly minPerCollege?: number;
  readonly recusals?: Panel['recusals'];
  readonly seed?: string;
  readonly kept?: Panel['kept'];
}

const panelOf = ({ colleges = 1, recusals = [], seed = 'a', ...size }: Size): Panel => ({
  jurors: ids('J', size.jurors).map((id, n) => ({ id, college: `K${n % colleges}` })),
  dossiers: ids('C', size.dossiers),
  recusals,
  seed,
  perDossier: size.perDossier,
  minPerCollege: size.minPerCollege ?? 0,
  ...(size.kept && { kept: size.kept }),
});

const readersOf = (assigned: ReturnType<typeof assignDossiers>, dossier: string): string[] =>
  assigned.jurors.filter((each) => each.dossiers.includes(dossier)).map((each) => each.juror);

const loadsOf = (assigned: ReturnType<typeof assignDossiers>): number[] =>
  assigned.jurors.map(({ dossiers }) => dossiers.length);

const spread = (loads: readonly number[]): number => Math.max(...loads) - Math.min(...loads);

/** Whether jurors can all carry `low` to `high` of them: a flow, found by simple augmentation. */
function canBeEven(panel: Panel): boolean {
  const { jurors, dossiers, recusals, perDossier } = panel;
  const away = new Set(recusals.map(({ juror, dossier }) => `${juror} ${dossier}`));
  const free = dossiers.map((d) => jurors.filter(({ id }) => !away.has(`${id} ${d}`)).length);
  const total = free.reduce((sum, able) => sum + Math.min(able, perDossier), 0);
  const low = Math.floor(total / jurors.length);
  const given = new Map<string, Set<string>>(jurors.map(({ id }) => [id, new Set()]));
  const left = new Map(dossiers.map((d, n) => [d, Math.min(free[n] ?? 0, perDossier)]));
  /** One more for a juror: from what is left, or taken from another who finds one again. */
  const feed = (juror: string, seen: Set<string>, limit: number): boolean => {
    for (const d of dossiers) {
      if (away.has(`${juror} ${d}`) || given.get(juror)?.has(d) || seen.has(`${juror} ${d}`))
        continue;
      seen.add(`${juror} ${d}`);
      if ((left.get(d) ?? 0) > 0) {
        left.set(d, (left.get(d) ?? 0) - 1);
        given.get(juror)?.add(d);
        return true;
      }
      for (const [other, own] of given) {
        if (other === juror || !own.has(d)) continue;
        own.delete(d);
        given.get(juror)?.add(d);
        if (feed(other, seen, limit)) return true;
        given.get(juror)?.delete(d);
        own.add(d);
      }
    }
    return false;
  };
  for (let round = 0; round < low; round += 1) {
    for (const { id } of jurors) if (!feed(id, new Set(), low)) return false;
  }
  for (const { id } of jurors) feed(id, new Set(), low + 1);
  return [...left.values()].every((rest) => rest === 0);
}

const withoutRecusals = fc.record({
  jurors: fc.integer({ min: 1, max: 12 }),
  dossiers: fc.integer({ min: 1, max: 25 }),
  perDossier: fc.integer({ min: 1, max: 6 }),
  seed: fc.string({ maxLength: 8 }),
});

const withRecusals = withoutRecusals.chain((size) =>
  fc
    .array(fc.tuple(fc.nat(size.jurors - 1), fc.nat(size.dossiers - 1)), { maxLength: 20 })
    .map((pairs) => ({
      ...size,
      recusals: pairs.map(([j, d]) => ({
        juror: ids('J', size.jurors)[j] ?? '',
        dossier: ids('C', size.dossiers)[d] ?? '',
      })),
    })),
);

describe('who reads what', () => {
  it('never gives a recused pair, and each dossier has the readers asked for or all there are', () => {
    fc.assert(
      fc.property(withRecusals, fc.integer({ min: 1, max: 3 }), (size, colleges) => {
        const panel = panelOf({ ...size, colleges, minPerCollege: 1 });
        const assigned = assignDossiers(panel);
        for (const { juror, dossier } of panel.recusals) {
          expect(readersOf(assigned, dossier)).not.toContain(juror);
        }
        for (const dossier of panel.dossiers) {
          const away = new Set(
            panel.recusals.filter((r) => r.dossier === dossier).map((r) => r.juror),
          );
          const able = panel.jurors.filter(({ id }) => !away.has(id));
          const readers = readersOf(assigned, dossier);
          const present = new Set(able.map(({ college }) => college)).size;
          expect(readers).toHaveLength(Math.min(able.length, Math.max(panel.perDossier, present)));
          const theirs = able.filter(({ id }) => readers.includes(id));
          expect(new Set(theirs.map(({ college }) => college)).size).toBe(present);
        }
      }),
    );
  });

  it('is balanced to one', () => {
    fc.assert(
      fc.property(withoutRecusals, (size) => {
        expect(spread(loadsOf(assignDossiers(panelOf(size))))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is balanced to one whenever the recusals leave a way to be', () => {
    fc.assert(
      fc.property(withRecusals, (size) => {
        const panel = panelOf(size);
        fc.pre(canBeEven(panel));
        expect(spread(loadsOf(assignDossiers(panel)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is one panel wherever there are readings enough to join it', () => {
    fc.assert(
      fc.property(withoutRecusals, (size) => {
        const panel = panelOf(size);
        const assigned = assignDossiers(panel);
        const pairs = assigned.jurors.flatMap(({ juror, dossiers }) =>
          dossiers.map((dossier) => [juror, dossier] as const),
        );
        const active = assigned.jurors.filter(({ dossiers }) => dossiers.length > 0).length;
        expect(assigned.isConnected).toBe(hangsTogether(pairs));
        if (pairs.length >= active + panel.dossiers.length - 1) {
          expect(assigned.isConnected).toBe(true);
        }
      }),
    );
  });

  it('draws the same from the same seed, and another from another', () => {
    fc.assert(
      fc.property(withRecusals, (size) => {
        expect(assignDossiers(panelOf(size))).toEqual(assignDossiers(panelOf(size)));
      }),
    );
    const size = { jurors: 9, dossiers: 30, perDossier: 4 };
    const drawn = ['a', 'b', 'c'].map((seed) =>
      JSON.stringify(assignDossiers(panelOf({ ...size, seed })).jurors),
    );
    expect(new Set(drawn).size).toBe(3);
  });

  it('gives a late dossier readers and takes nothing from anybody', () => {
    fc.assert(
      fc.property(withRecusals, (size) => {
        const before = assignDossiers(panelOf(size));
        const after = assignDossiers(
          panelOf({ ...size, dossiers: size.dossiers + 1, kept: before.jurors }),
        );
        for (const { juror, dossiers } of before.jurors) {
          const now = after.jurors.find((each) => each.juror === juror)?.dossiers ?? [];
          expect(
            now.filter((id) => id !== `C${String(size.dossiers + 1).padStart(2, '0')}`),
          ).toEqual(dossiers);
        }
        const late = ids('C', size.dossiers + 1).at(-1) ?? '';
        expect(readersOf(after, late)).toHaveLength(Math.min(size.perDossier, size.jurors));
      }),
    );
  });

  it('draws five hundred dossiers among two hundred jurors while one waits', () => {
    const recusals = ids('J', 200).map((juror, n) => ({ juror, dossier: `C${100 + n}` }));
    const panel = panelOf({ jurors: 200, dossiers: 500, perDossier: 5, recusals, colleges: 3 });
    const began = performance.now();
    const assigned = assignDossiers({ ...panel, minPerCollege: 1 });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(spread(loadsOf(assigned))).toBeLessThanOrEqual(1);
    expect(assigned.isConnected).toBe(true);
  });
});

function hangsTogether(pairs: readonly (readonly [string, string])[]): boolean {
  const [first] = pairs;
  if (!first) return true;
  const seen = new Set<string>(first);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [a, b] of pairs) {
      if (seen.has(a) === seen.has(b)) continue;
      seen.add(a).add(b);
      grew = true;
    }
  }
  return pairs.every(([a]) => seen.has(a));
}
