/** Calls `of` with the place of every bit that is set in word number `word`. */
function eachBit(bits: number, word: number, of: (place: number) => void): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    of(32 * word + 31 - Math.clz32(left & -left));
  }
}

/**
 * Who reaches whom over duels that are added one by one, in rows of bits both ways. All
 * additions together take dossiers³ / 32 steps (Italiano 1986): each row is joined to
 * another only where that tells it something new.
 */
export class Reach {
  readonly size: number;
  readonly #words: number;
  /** Bits of those whom a dossier reaches, and of those who reach it. */
  readonly #to: Int32Array;
  readonly #from: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.#words = Math.ceil(size / 32);
    this.#to = new Int32Array(size * this.#words);
    this.#from = new Int32Array(size * this.#words);
  }

  has(from: number, to: number): boolean {
    return (((this.#to[from * this.#words + (to >> 5)] ?? 0) >>> (to & 31)) & 1) === 1;
  }

  /** Becomes what another of the same size is. */
  follow(other: Reach): void {
    this.#to.set(other.#to);
    this.#from.set(other.#from);
  }

  /**
   * Everyone who reaches `winner`, and it, now reaches `loser` and all it reaches; `onNew`
   * is told every pair that was not so before.
   */
  add(winner: number, loser: number, onNew?: (from: number, to: number) => void): void {
    if (this.has(winner, loser)) return;
    const join = (from: number) => this.#join(from, loser, onNew);
    for (let w = 0; w < this.#words; w++) {
      const itself = w === winner >> 5 ? 1 << (winner & 31) : 0;
      const all = (this.#from[winner * this.#words + w] ?? 0) | itself;
      // Whoever reaches the loser already reaches all that the loser reaches.
      eachBit(all & ~(this.#from[loser * this.#words + w] ?? 0), w, join);
    }
  }

  #join(from: number, loser: number, onNew?: (from: number, to: number) => void): void {
    const bit = 1 << (from & 31);
    for (let w = 0; w < this.#words; w++) {
      const itself = w === loser >> 5 ? 1 << (loser & 31) : 0;
      const at = from * this.#words + w;
      const old = this.#to[at] ?? 0;
      const fresh = ((this.#to[loser * this.#words + w] ?? 0) | itself) & ~old;
      if (fresh === 0) continue;
      this.#to[at] = old | fresh;
      eachBit(fresh, w, (to) => {
        const back = to * this.#words + (from >> 5);
        this.#from[back] = (this.#from[back] ?? 0) | bit;
        onNew?.(from, to);
      });
    }
  }

  /** How many a dossier reaches. */
  count(from: number): number {
    let reached = 0;
    for (let to = 0; to < this.size; to++) if (this.has(from, to)) reached += 1;
    return reached;
  }
}
