import { eachDossier, type Method, rankScores } from './counted';
import { countPairs, isScored } from './pairwise';

interface Duel {
  readonly winner: number;
  readonly loser: number;
  readonly margin: number;
  /** Votes of the losing side: the smaller, the stronger the win. */
  readonly against: number;
}

/** Who reaches whom over locked duels; a row is a set of bits. */
class Closure {
  readonly #words: number;
  readonly #reach: Uint32Array;
  readonly size: number;
  constructor(size: number) {
    this.size = size;
    this.#words = Math.ceil(size / 32);
    this.#reach = new Uint32Array(size * this.#words);
  }
  has(from: number, to: number): boolean {
    return (((this.#reach[from * this.#words + (to >> 5)] ?? 0) >>> (to & 31)) & 1) === 1;
  }
  /** Everyone who reaches `winner`, and it, now reaches `loser` and all it reaches. */
  lock(winner: number, loser: number): void {
    if (this.has(winner, loser)) return;
    for (let from = 0; from < this.size; from++) {
      if (from !== winner && !this.has(from, winner)) continue;
      // Whoever reaches the loser already reaches all that the loser reaches.
      if (this.has(from, loser)) continue;
      for (let w = 0; w < this.#words; w++) {
        const at = from * this.#words + w;
        this.#reach[at] = (this.#reach[at] ?? 0) | (this.#reach[loser * this.#words + w] ?? 0);
      }
      const at = from * this.#words + (loser >> 5);
      this.#reach[at] = (this.#reach[at] ?? 0) | (1 << (loser & 31));
    }
  }
  copy(): Closure {
    const twin = new Closure(this.size);
    twin.#reach.set(this.#reach);
    return twin;
  }
  count(from: number): number {
    let reached = 0;
    for (let to = 0; to < this.size; to++) if (this.has(from, to)) reached += 1;
    return reached;
  }
}

/** Won duels, strongest first, those of equal strength together. */
function duelsByStrength(pairs: Int32Array, dossiers: number): readonly (readonly Duel[])[] {
  const duels: Duel[] = [];
  for (let winner = 0; winner < dossiers; winner++) {
    for (let loser = 0; loser < dossiers; loser++) {
      const against = pairs[loser * dossiers + winner] ?? 0;
      const margin = (pairs[winner * dossiers + loser] ?? 0) - against;
      if (margin > 0) duels.push({ winner, loser, margin, against });
    }
  }
  duels.sort((a, b) => b.margin - a.margin || a.against - b.against);
  const groups: Duel[][] = [];
  for (const duel of duels) {
    const [head] = groups.at(-1) ?? [];
    if (head?.margin === duel.margin && head.against === duel.against) groups.at(-1)?.push(duel);
    else groups.push([duel]);
  }
  return groups;
}

/**
 * Ranked pairs by margin (Tideman 1987), free of any order: duels of equal strength are
 * taken together, and those that would lie on a cycle of locked duels and duels of that
 * strength are all left out. Score: how many a dossier beats in the closure.
 */
export const countRankedPairs: Method = (composites) => {
  const { dossiers } = composites;
  let locked = new Closure(dossiers);
  for (const group of duelsByStrength(countPairs(composites), dossiers)) {
    const tried = locked.copy();
    for (const { winner, loser } of group) tried.lock(winner, loser);
    const sound = group.filter(({ winner, loser }) => !tried.has(loser, winner));
    if (sound.length === group.length) locked = tried;
    else for (const { winner, loser } of sound) locked.lock(winner, loser);
  }
  const scored = isScored(composites);
  const score = eachDossier(composites, (d) => (scored[d] ? locked.count(d) : null));
  return { score, rank: rankScores(score) };
};
