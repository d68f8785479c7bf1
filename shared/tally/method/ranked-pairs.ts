import { type Method, rankScores } from './counted';
import { groupByStrength, wonDuels } from './duels';
import { type Duels, duelsOf } from './pairwise';
import { Reach } from './reach';

interface Duel {
  readonly winner: number;
  readonly loser: number;
}

/** Won duels by margin, then by the votes of the losing side: the fewer, the stronger. */
function duelsByStrength(pairs: Int32Array, dossiers: number): readonly (readonly Duel[])[] {
  const duelOf = (pair: number): Duel => ({
    winner: Math.floor(pair / dossiers),
    loser: pair % dossiers,
  });
  const against = (pair: number) => {
    const { winner, loser } = duelOf(pair);
    return pairs[loser * dossiers + winner] ?? 0;
  };
  const margin = (pair: number) => (pairs[pair] ?? 0) - against(pair);
  return groupByStrength(wonDuels(pairs, dossiers), margin)
    .flatMap((group) => groupByStrength(group, (pair) => -against(pair)))
    .map((group) => Array.from(group, duelOf));
}

/** Most duels of one strength whose cycles are found among themselves, as bits of a word. */
const FEW = 31;

/** Those duels of a few that lie on no cycle of locked duels and of one another. */
function soundOfFew(duels: readonly Duel[], locked: Reach): readonly Duel[] {
  const leadsTo = duels.map(({ loser }) =>
    duels.reduce(
      (bits, { winner }, k) =>
        loser === winner || locked.has(loser, winner) ? bits | (1 << k) : bits,
      0,
    ),
  );
  duels.forEach((_, via) => {
    leadsTo.forEach((bits, k) => {
      if ((bits >> via) & 1) leadsTo[k] = bits | (leadsTo[via] ?? 0);
    });
  });
  return duels.filter((_, k) => (((leadsTo[k] ?? 0) >> k) & 1) === 0);
}

function lockDuels({ dossiers, pairs }: Duels): Reach {
  let locked = new Reach(dossiers);
  let tried = new Reach(dossiers);
  for (const group of duelsByStrength(pairs, dossiers)) {
    // A duel that follows from locked ones changes nothing, locked or left out.
    const duels = group.filter(({ winner, loser }) => !locked.has(winner, loser));
    let sound: readonly Duel[];
    if (duels.length <= FEW) sound = soundOfFew(duels, locked);
    else {
      // Many are all tried at once, to see who reaches back.
      tried.follow(locked);
      for (const { winner, loser } of duels) tried.add(winner, loser);
      sound = duels.filter(({ winner, loser }) => !tried.has(loser, winner));
      if (sound.length === duels.length) [locked, tried] = [tried, locked];
    }
    for (const { winner, loser } of sound) locked.add(winner, loser);
  }
  return locked;
}

/** How many each dossier beats in the closure of the locked duels; null without a sheet. */
export function scoreLocked(duels: Duels): readonly (number | null)[] {
  const locked = lockDuels(duels);
  return Array.from({ length: duels.dossiers }, (_, d) =>
    duels.isScored(d) ? locked.count(d) : null,
  );
}

/**
 * Ranked pairs by margin (Tideman 1987), free of any order: duels of equal strength are
 * taken together, and those that would lie on a cycle of locked duels and duels of that
 * strength are all left out. Score: how many a dossier beats in the closure.
 */
export const countRankedPairs: Method = (composites) => {
  const score = scoreLocked(duelsOf(composites));
  return { score, rank: rankScores(score) };
};
