import type { Composites } from '../tally/composite';
import { packingFor, packSheets, unpackMeans } from './bootstrap-packing';
import { type MakeProduct, multiplyInScript } from './bootstrap-product';
import { RankMass } from './bootstrap-ranks';

/**
 * How often each dossier takes each rank when jurors are drawn again with replacement.
 * `rank[d][r]` is a probability, for
 * the first `places` ranks where not all are asked for; ties share the mass of their ranks, and a dossier
 * without a score in a replicate is unranked there, so that a row may sum below 1.
 */
export interface Bootstrap {
  readonly how: 'exact' | 'drawn';
  readonly rank: readonly Float64Array[];
  /** Multisets enumerated, or replicates drawn. */
  readonly replicates: number;
  /** Sum of their probabilities: 1, to rounding. */
  readonly mass: number;
}

/** Most jurors whose multisets are all enumerated: 352,716 of them. */
export const EXACT_LIMIT = 11;

/** Dossiers by their mean, best first: the order that replicates are nearest to. */
function likelyOrder({ dossiers, dossier, total }: Composites): Int32Array {
  const sum = new Float64Array(dossiers);
  const count = new Float64Array(dossiers);
  for (let i = 0; i < total.length; i++) {
    const d = dossier[i] ?? 0;
    sum[d] = (sum[d] ?? 0) + (total[i] ?? 0);
    count[d] = (count[d] ?? 0) + 1;
  }
  const mean = sum.map((s, d) => (count[d] === 0 ? Number.NEGATIVE_INFINITY : s / (count[d] ?? 1)));
  return Int32Array.from(mean, (_, d) => d).sort((a, b) =>
    mean[a] === mean[b] ? a - b : (mean[b] ?? 0) - (mean[a] ?? 0),
  );
}

/**
 * Every multiset of jurors with its multinomial probability (Efron's bootstrap without
 * drawing). Null above `EXACT_LIMIT` jurors or for none.
 */
export function bootstrapExactly(
  composites: Composites,
  { places = composites.dossiers }: { readonly places?: number } = {},
): Bootstrap | null {
  const { jurors, dossiers, juror, dossier, total } = composites;
  if (jurors === 0 || jurors > EXACT_LIMIT) return null;
  const ranks = new RankMass(likelyOrder(composites), places);
  const sum = new Float64Array(dossiers);
  const count = new Float64Array(dossiers);
  const mean = new Float64Array(dossiers);
  const lists: number[][] = Array.from({ length: jurors }, () => []);
  juror.forEach((j, i) => {
    lists[j]?.push(i);
  });
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const draws = factorial(jurors) / jurors ** jurors;
  let [replicates, mass] = [0, 0];
  const add = (j: number, times: number) => {
    for (const i of lists[j] ?? []) {
      const d = dossier[i] ?? 0;
      sum[d] = (sum[d] ?? 0) + times * (total[i] ?? 0);
      count[d] = (count[d] ?? 0) + times;
    }
  };
  const draw = (j: number, left: number, weight: number) => {
    const isLast = j === jurors - 1;
    for (let times = isLast ? left : 0; times <= left; times++) {
      add(j, times);
      const next = weight / factorial(times);
      if (isLast) {
        // Equal quotients of whole numbers are equal floats, so ties here are exact ties.
        for (let d = 0; d < dossiers; d++) {
          const n = count[d] ?? 0;
          mean[d] = n === 0 ? Number.NEGATIVE_INFINITY : (sum[d] ?? 0) / n;
        }
        ranks.add(mean, next);
        replicates += 1;
        mass += next;
      } else draw(j + 1, left - times, next);
      add(j, -times);
    }
  };
  draw(0, jurors, draws);
  return { how: 'exact', rank: ranks.rows(1), replicates, mass };
}

/** Numbers in [0, 1) from a seed, the same everywhere (Marsaglia's xorshift, 32 bits). */
export function drawsFrom(seed: number): () => number {
  // Spread the seed so that neighbouring seeds do not begin alike; never 0.
  let state = (Math.imul(seed ^ (seed >>> 16), 0x45d9f3b) ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** How to draw: how often, from which seed, and for how many of the first ranks (all). */
export interface Drawing {
  readonly replicates: number;
  readonly seed: number;
  readonly places?: number;
  /** A faster product than plain JavaScript, which gives the same figures. */
  readonly makeProduct?: MakeProduct;
}

/** Draws at hand at once, in floats: what a near cache holds. */
const DRAWS_AT_HAND = 65_536;
/** A table is multiplied whole when at least one sheet in so many is there. */
const SPARSE = 16;

/** Draws `jurors` jurors: how often each, `stride` apart. */
function drawJurors(
  random: () => number,
  times: Float64Array,
  at: { from: number; jurors: number },
) {
  for (let draw = 0; draw < at.jurors; draw++) {
    const k = at.from + 4 * Math.floor(random() * at.jurors);
    times[k] = (times[k] ?? 0) + 1;
  }
}

/** Means of replicates by one product for many of them. */
function drawByProduct(composites: Composites, drawing: Drawing, ranks: RankMass): void {
  const { jurors, dossiers } = composites;
  const { replicates, seed, makeProduct = multiplyInScript } = drawing;
  const packing = packingFor(composites);
  const tablePanels = Math.ceil(packing.columns / 4);
  const most = Math.min(64, Math.floor(DRAWS_AT_HAND / (4 * jurors)), Math.ceil(replicates / 4));
  const drawPanels = Math.max(1, most);
  const { draws, table, out, run } = makeProduct({ jurors, drawPanels, tablePanels });
  packSheets(composites, packing, table);
  const random = drawsFrom(seed);
  const mean = new Float64Array(dossiers);
  const width = 4 * tablePanels;
  for (let done = 0; done < replicates; done += 4 * drawPanels) {
    const count = Math.min(4 * drawPanels, replicates - done);
    draws.fill(0);
    for (let row = 0; row < count; row++) {
      const from = (row >> 2) * jurors * 4 + (row & 3);
      drawJurors(random, draws, { from, jurors });
    }
    run();
    for (let row = 0; row < count; row++) {
      unpackMeans(out.subarray(row * width, (row + 1) * width), packing, mean);
      ranks.add(mean, 1);
    }
  }
}

/** Means of replicates sheet by sheet, where most cells of a table are empty. */
function drawBySheet(composites: Composites, drawing: Drawing, ranks: RankMass): void {
  const { jurors, dossiers, juror, total, start } = composites;
  const random = drawsFrom(drawing.seed);
  const times = new Float64Array(4 * jurors);
  const mean = new Float64Array(dossiers);
  for (let replicate = 0; replicate < drawing.replicates; replicate++) {
    times.fill(0);
    drawJurors(random, times, { from: 0, jurors });
    for (let d = 0; d < dossiers; d++) {
      let sum = 0;
      let count = 0;
      const to = start[d + 1] ?? 0;
      for (let i = start[d] ?? 0; i < to; i++) {
        const t = times[4 * (juror[i] ?? 0)] ?? 0;
        sum += t * (total[i] ?? 0);
        count += t;
      }
      mean[d] = count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
    }
    ranks.add(mean, 1);
  }
}

/**
 * `replicates` seeded draws of the jurors: for larger juries. The same seed gives the same
 * figures, whatever product computes them.
 */
export function bootstrapByDrawing(composites: Composites, drawing: Drawing): Bootstrap {
  const { jurors, dossiers, total } = composites;
  const { replicates, places = dossiers } = drawing;
  const ranks = new RankMass(likelyOrder(composites), places);
  const isSparse = total.length * SPARSE < jurors * dossiers;
  if (isSparse) drawBySheet(composites, drawing, ranks);
  else if (total.length > 0) drawByProduct(composites, drawing, ranks);
  return { how: 'drawn', rank: ranks.rows(replicates), replicates, mass: 1 };
}
