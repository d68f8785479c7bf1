import type { Composites } from '../tally/composite';

/**
 * How often each dossier takes each rank when jurors are drawn again with replacement.
 * `rank[d][r]` is a probability; ties share the mass of their ranks, and a dossier
 * without a score in a replicate is unranked there, so that a row may sum below 1.
 */
export interface Bootstrap {
  readonly rank: readonly Float64Array[];
  /** Multisets enumerated, or replicates drawn. */
  readonly replicates: number;
  /** Sum of their probabilities: 1, to rounding. */
  readonly mass: number;
}

/** Most jurors whose multisets are all enumerated: 352,716 of them. */
export const EXACT_LIMIT = 11;

/** Gathers the ranks of replicates; each is given by the sum and number of its sheets. */
class RankMass {
  readonly #order: Int32Array;
  readonly #mean: Float64Array;
  readonly rank: Float64Array[];
  constructor(dossiers: number) {
    this.#order = Int32Array.from({ length: dossiers }, (_, d) => d);
    this.#mean = new Float64Array(dossiers);
    this.rank = Array.from({ length: dossiers }, () => new Float64Array(dossiers));
  }

  /** Equal quotients of whole numbers are equal floats, so ties here are exact ties. */
  add(sum: Float64Array, count: Float64Array, mass: number): void {
    const [order, mean] = [this.#order, this.#mean];
    for (let d = 0; d < mean.length; d++) {
      const n = count[d] ?? 0;
      mean[d] = n === 0 ? Number.NEGATIVE_INFINITY : (sum[d] ?? 0) / n;
    }
    // The last replicate's order is nearly this one's: insertion sort is at home.
    for (let i = 1; i < order.length; i++) {
      const d = order[i] ?? 0;
      const own = mean[d] ?? 0;
      let at = i;
      while (at > 0 && (mean[order[at - 1] ?? 0] ?? 0) < own) {
        order[at] = order[at - 1] ?? 0;
        at -= 1;
      }
      order[at] = d;
    }
    for (let from = 0; from < order.length; ) {
      const value = mean[order[from] ?? 0] ?? 0;
      if (value === Number.NEGATIVE_INFINITY) break;
      let to = from + 1;
      while (to < order.length && mean[order[to] ?? 0] === value) to += 1;
      const share = mass / (to - from);
      for (let i = from; i < to; i++) {
        const row = this.rank[order[i] ?? 0];
        if (row === undefined) continue;
        for (let r = from; r < to; r++) row[r] = (row[r] ?? 0) + share;
      }
      from = to;
    }
  }
}

/**
 * Every multiset of jurors with its multinomial probability (Efron's bootstrap without
 * drawing). Null above `EXACT_LIMIT` jurors or for none.
 */
export function bootstrapExactly(composites: Composites): Bootstrap | null {
  const { jurors, dossiers, juror, dossier, total } = composites;
  if (jurors === 0 || jurors > EXACT_LIMIT) return null;
  const ranks = new RankMass(dossiers);
  const sum = new Float64Array(dossiers);
  const count = new Float64Array(dossiers);
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
        ranks.add(sum, count, next);
        replicates += 1;
        mass += next;
      } else draw(j + 1, left - times, next);
      add(j, -times);
    }
  };
  draw(0, jurors, draws);
  return { rank: ranks.rank, replicates, mass };
}

/** Numbers in [0, 1) from a seed, the same everywhere (Marsaglia's xorshift, 32 bits). */
function drawsFrom(seed: number): () => number {
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

/** `replicates` seeded draws of the jurors: for larger juries. */
export function bootstrapByDrawing(
  composites: Composites,
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): Bootstrap {
  const { jurors, dossiers, juror, total, start } = composites;
  const ranks = new RankMass(dossiers);
  const random = drawsFrom(seed);
  const times = new Float64Array(jurors);
  const sum = new Float64Array(dossiers);
  const count = new Float64Array(dossiers);
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < jurors; draw++) {
      const j = Math.floor(random() * jurors);
      times[j] = (times[j] ?? 0) + 1;
    }
    for (let d = 0; d < dossiers; d++) {
      let [s, n] = [0, 0];
      const to = start[d + 1] ?? 0;
      for (let i = start[d] ?? 0; i < to; i++) {
        const t = times[juror[i] ?? 0] ?? 0;
        s += t * (total[i] ?? 0);
        n += t;
      }
      sum[d] = s;
      count[d] = n;
    }
    ranks.add(sum, count, 1 / replicates);
  }
  return { rank: ranks.rank, replicates, mass: 1 };
}
