/** The best order by pairwise agreements, and how many orders are as good. */
export interface Kemeny {
  /** Sum of N(d, e) over the pairs that the order puts d above e. */
  readonly score: number;
  /** Dossier indices, best first. Of several optimal orders, filled from the bottom by index. */
  readonly order: readonly number[];
  readonly optima: number;
}

/** Most dossiers for which every subset is looked at. */
export const KEMENY_LIMIT = 16;

/**
 * Kemeny's order (1959) by dynamic programming over subsets: best[s] is the best score
 * within the dossiers of s, whatever surrounds them. Null above the limit or for none.
 */
export function findKemeny(pairs: Int32Array, dossiers: number): Kemeny | null {
  if (dossiers === 0 || dossiers > KEMENY_LIMIT) return null;
  const all = 1 << dossiers;
  const best = new Float64Array(all);
  const ways = new Float64Array(all);
  /** Jurors who agree that `last` comes after all of `above`. */
  const gain = (last: number, above: number) => {
    let sum = 0;
    for (let e = 0; e < dossiers; e++) {
      if ((above >> e) & 1) sum += pairs[e * dossiers + last] ?? 0;
    }
    return sum;
  };
  ways[0] = 1;
  for (let set = 1; set < all; set++) {
    let score = -1;
    for (let last = 0; last < dossiers; last++) {
      if (((set >> last) & 1) === 0) continue;
      const above = set & ~(1 << last);
      const together = gain(last, above) + (best[above] ?? 0);
      if (together > score) [score, ways[set]] = [together, 0];
      if (together === score) ways[set] = (ways[set] ?? 0) + (ways[above] ?? 0);
    }
    best[set] = score;
  }
  const order: number[] = [];
  for (let set = all - 1; set !== 0; ) {
    for (let last = 0; last < dossiers; last++) {
      const above = set & ~(1 << last);
      if (above === set || gain(last, above) + (best[above] ?? 0) !== best[set]) continue;
      order.unshift(last);
      set = above;
      break;
    }
  }
  return { score: best[all - 1] ?? 0, order, optima: ways[all - 1] ?? 0 };
}
