import type { Composites } from '../composite';
import { type Counted, eachDossier, type Method } from './counted';
import { countPairs, isScored } from './pairwise';

type Strength = (wins: number, losses: number) => number;

/** Strength of the widest path between every two dossiers, row by row. */
export function widestPaths(pairs: Int32Array, dossiers: number, of: Strength): Float64Array {
  const path = Float64Array.from(pairs, (wins, at) => {
    const d = Math.floor(at / dossiers);
    const losses = pairs[(at % dossiers) * dossiers + d] ?? 0;
    return wins > losses ? of(wins, losses) : 0;
  });
  for (let via = 0; via < dossiers; via++) {
    for (let from = 0; from < dossiers; from++) {
      const first = path[from * dossiers + via] ?? 0;
      if (first === 0 || from === via) continue;
      for (let to = 0; to < dossiers; to++) {
        if (to === from) continue;
        const width = Math.min(first, path[via * dossiers + to] ?? 0);
        if (width > (path[from * dossiers + to] ?? 0)) path[from * dossiers + to] = width;
      }
    }
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
  const howMany = (is: (other: number) => boolean) =>
    eachDossier(composites, is).filter((yes) => yes).length;
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
