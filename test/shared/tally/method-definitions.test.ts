import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlateRanks } from '../../../shared/insight/agreement';
import { leaveJurorsOut } from '../../../shared/insight/leave-one-out';
import { rankBy, totalsOf } from '../../../shared/tally/method/counted';
import { countMajorityJudgment } from '../../../shared/tally/method/majority-judgment';
import { countMean } from '../../../shared/tally/method/mean';
import { countMedian } from '../../../shared/tally/method/median';
import { countPairs } from '../../../shared/tally/method/pairwise';
import { countRankedPairs } from '../../../shared/tally/method/ranked-pairs';
import { widestPaths } from '../../../shared/tally/method/schulze';
import { anyRows, compositesOfRows, type MarkRows } from '../../make/random-composites';

const rows = anyRows({ jurors: 9, dossiers: 12 });
const wideRows = anyRows({ jurors: 6, dossiers: 45 });

/** Jurors who put d above e, by the definition. */
function pairsOf(marks: MarkRows): number[] {
  const size = marks[0]?.length ?? 0;
  const above = (d: number, e: number) =>
    marks.filter((row) => {
      const [own, other] = [row[d] ?? null, row[e] ?? null];
      return own !== null && other !== null && own > other;
    }).length;
  return Array.from({ length: size * size }, (_, at) => above(Math.floor(at / size), at % size));
}

/** Every path tried through every dossier (Floyd and Warshall, as Schulze gives it). */
function pathsOf(pairs: readonly number[], size: number, of: (w: number, l: number) => number) {
  const at = (d: number, e: number) => d * size + e;
  const path = pairs.map((wins, k) => {
    const losses = pairs[at(k % size, Math.floor(k / size))] ?? 0;
    return wins > losses ? of(wins, losses) : 0;
  });
  for (let via = 0; via < size; via++)
    for (let d = 0; d < size; d++)
      for (let e = 0; e < size; e++) {
        if (d === e || d === via || e === via) continue;
        const width = Math.min(path[at(d, via)] ?? 0, path[at(via, e)] ?? 0);
        path[at(d, e)] = Math.max(path[at(d, e)] ?? 0, width);
      }
  return path;
}

/** The majority-value sequence written out: the lower median, taken away again and again. */
function sequenceOf(sorted: readonly number[]): number[] {
  const left = [...sorted];
  return sorted.map(() => left.splice(Math.floor((left.length - 1) / 2), 1)[0] ?? Number.NaN);
}

function compareSequences(a: readonly number[], b: readonly number[]): number {
  const repeat = (list: readonly number[], times: number) =>
    sequenceOf(list.flatMap((x) => new Array<number>(times).fill(x)));
  // Any common multiple will do.
  const [left, right] = [repeat(a, b.length), repeat(b, a.length)];
  const at = left.findIndex((x, i) => x !== right[i]);
  return at === -1 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
}

/** Who reaches whom over some duels. */
function closureOf(duels: readonly (readonly [number, number])[], size: number): boolean[][] {
  const reach = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [w, l] of duels) (reach[w] ?? [])[l] = true;
  for (let via = 0; via < size; via++)
    for (const row of reach)
      if (row[via])
        reach[via]?.forEach((yes, to) => {
          if (yes) row[to] = true;
        });
  return reach;
}

/** Ranked pairs as SCORING words it: groups of equal strength, cycles left out whole. */
function rankedPairsOf(pairs: readonly number[], size: number): number[] {
  const n = (d: number, e: number) => pairs[d * size + e] ?? 0;
  const duels = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size])
    .map(([d = 0, e = 0]) => [d, e] as const)
    .filter(([d, e]) => n(d, e) > n(e, d));
  const strength = ([d, e]: readonly [number, number]) => (n(d, e) - n(e, d)) * 1000 - n(e, d);
  let locked: (readonly [number, number])[] = [];
  for (const level of [...new Set(duels.map(strength))].sort((a, b) => b - a)) {
    const group = duels.filter((duel) => strength(duel) === level);
    const reach = closureOf([...locked, ...group], size);
    locked = [...locked, ...group.filter(([w, l]) => !reach[l]?.[w])];
  }
  return closureOf(locked, size).map((row) => row.filter(Boolean).length);
}

describe('the methods are what they are defined to be, on any table', () => {
  it('duels and the widest paths between dossiers', () => {
    fc.assert(
      fc.property(fc.oneof(rows, wideRows), (marks) => {
        const size = marks[0]?.length ?? 0;
        const pairs = countPairs(compositesOfRows(marks));
        const known = pairsOf(marks);
        expect([...pairs]).toEqual(known);
        for (const of of [(w: number) => w, (w: number, l: number) => w - l]) {
          expect([...widestPaths(pairs, size, of)]).toEqual(pathsOf(known, size, of));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('majority judgment, with unequal numbers of jurors', () => {
    fc.assert(
      fc.property(rows, (marks) => {
        const composites = compositesOfRows(marks);
        const lists = (marks[0] ?? []).map((_, d) => {
          const list = [...totalsOf(composites, d)].sort((a, b) => a - b);
          return list.length === 0 ? null : list;
        });
        const { rank } = countMajorityJudgment(composites);
        expect(rank).toEqual(rankBy(lists, compareSequences));
      }),
      { numRuns: 150 },
    );
  });

  it('ranked pairs, with many duels of one strength', () => {
    fc.assert(
      fc.property(fc.oneof(rows, wideRows), (marks) => {
        const { score } = countRankedPairs(compositesOfRows(marks));
        const known = rankedPairsOf(pairsOf(marks), marks[0]?.length ?? 0);
        score.forEach((own, d) => {
          if (own !== null) expect(own).toBe(known[d]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('τ_b, pair by pair, with ties and dossiers that one ranking lacks', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(ranks, ranks, (a, b) => {
        const both = a.flatMap((x, d) => {
          const y = b[d] ?? null;
          return x === null || y === null ? [] : [[x, y] as const];
        });
        let [agree, inA, inB] = [0, 0, 0];
        both.forEach(([x, y], at) => {
          for (const [u, v] of both.slice(at + 1)) {
            agree += Math.sign(x - u) * Math.sign(y - v);
            inA += Math.abs(Math.sign(x - u));
            inB += Math.abs(Math.sign(y - v));
          }
        });
        const known = inA === 0 || inB === 0 ? null : agree / Math.sqrt(inA * inB);
        expect(correlateRanks(a, b)).toBe(known);
      }),
    );
  });

  it('who wins without one juror, as a count of the table without that juror', () => {
    const firsts = (marks: MarkRows, of: typeof countMean) =>
      of(compositesOfRows(marks)).rank.flatMap((rank, d) => (rank === 1 ? [d] : []));
    fc.assert(
      fc.property(rows, (marks) => {
        for (const [id, of] of [
          ['mean', countMean],
          ['median', countMedian],
        ] as const) {
          const { winner, without } = leaveJurorsOut(compositesOfRows(marks), id);
          expect(winner).toEqual(firsts(marks, of));
          const blank = (j: number) =>
            marks.map((row, at) => (at === j ? row.map(() => null) : row));
          expect(without).toEqual(marks.map((_, j) => firsts(blank(j), of)));
        }
      }),
      { numRuns: 80 },
    );
  });
});
