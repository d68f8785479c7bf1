import type { Composites } from '../composite';
import type { Counted, Method } from './counted';
import { groupByStrength, wonDuels } from './duels';
import { countPairs, isScored } from './pairwise';
import { Reach } from './reach';

type Strength = (wins: number, losses: number) => number;

/**
 * Strength of the widest path between every two dossiers, row by row; 0 without a path.
 * Duels are added from the strongest on: a pair is as strong as the duel that joins it.
 */
export function widestPaths(pairs: Int32Array, dossiers: number, of: Strength): Float64Array {
  const strengthOf = (pair: number) => {
    const d = Math.floor(pair / dossiers);
    return of(pairs[pair] ?? 0, pairs[(pair % dossiers) * dossiers + d] ?? 0);
  };
  const path = new Float64Array(dossiers * dossiers);
  const reach = new Reach(dossiers);
  for (const group of groupByStrength(wonDuels(pairs, dossiers), strengthOf)) {
    const strength = strengthOf(group[0] ?? 0);
    const note = (from: number, to: number) => {
      if (from !== to) path[from * dossiers + to] = strength;
    };
    for (const pair of group) reach.add(Math.floor(pair / dossiers), pair % dossiers, note);
  }
  return path;
}

/** Score: how many it beats by its widest path; rank: one more than how many beat it. */
function countSchulze(composites: Composites, of: Strength): Counted {
  const { dossiers } = composites;
  const path = widestPaths(countPairs(composites), dossiers, of);
  const scored = isScored(composites);
  const beats = (d: number, e: number) =>
    (path[d * dossiers + e] ?? 0) > (path[e * dossiers + d] ?? 0);
  const howMany = (is: (other: number) => boolean) => {
    let count = 0;
    for (let other = 0; other < dossiers; other++) if (is(other)) count += 1;
    return count;
  };
  return {
    score: scored.map((yes, d) => (yes ? howMany((e) => beats(d, e)) : null)),
    rank: scored.map((yes, d) => (yes ? 1 + howMany((e) => beats(e, d)) : null)),
  };
}

/** Schulze (2011) with the strength of a duel measured by its margin. */
export const countSchulzeMargin: Method = (composites) =>
  countSchulze(composites, (wins, losses) => wins - losses);

/** Schulze (2011) with the strength of a duel measured by its winning votes. */
export const countSchulzeWinning: Method = (composites) => countSchulze(composites, (wins) => wins);
