/** Up to so many dossiers, and where replicates follow one another, moving one by one is best. */
const FEW = 16;

/**
 * Gathers the ranks of replicates, each given by the mean of every dossier, −∞ for one
 * without a sheet, which is unranked there. Ties share the mass of their ranks.
 */
export class RankMass {
  readonly #dossiers: number;
  /** Dossiers in the order that replicates are nearest to, and in that of the last one. */
  readonly #base: Int32Array;
  readonly #order: Int32Array;
  readonly #key: Float64Array;
  readonly #bucket: Int32Array;
  readonly #free: Int32Array;
  /** Mass of dossier d at rank r + 1, by d × places + r. */
  readonly #mass: Float64Array;
  readonly #places: number;

  /** Keeps the first `places` ranks; `likely` is the order to start from. */
  constructor(likely: Int32Array, places: number) {
    const size = likely.length;
    this.#dossiers = size;
    this.#places = Math.min(places, size);
    this.#base = likely;
    this.#order = likely.slice();
    this.#key = new Float64Array(size);
    this.#bucket = new Int32Array(size);
    this.#free = new Int32Array(size + 1);
    this.#mass = new Float64Array(size * this.#places);
  }

  /** One replicate. */
  add(mean: Float64Array, mass: number): void {
    if (this.#dossiers > FEW) this.#spread(mean);
    else for (let i = 0; i < this.#dossiers; i++) this.#key[i] = mean[this.#order[i] ?? 0] ?? 0;
    this.#settle();
    this.#share(mass);
  }

  /** The rows of the table of ranks, as parts of the `whole` mass. */
  rows(whole: number): readonly Float64Array[] {
    const places = this.#places;
    return Array.from({ length: this.#dossiers }, (_, d) =>
      this.#mass.slice(d * places, (d + 1) * places).map((m) => m / whole),
    );
  }

  /** Orders by buckets of equal width, best first; those without a mean come last. */
  #spread(mean: Float64Array): void {
    const size = this.#dossiers;
    const [base, order, key, bucket, free] = [
      this.#base,
      this.#order,
      this.#key,
      this.#bucket,
      this.#free,
    ];
    let best = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let d = 0; d < size; d++) {
      const m = mean[d] ?? 0;
      if (m > best) best = m;
      if (m < least && m !== Number.NEGATIVE_INFINITY) least = m;
    }
    const width = best > least ? (size - 2) / (best - least) : 0;
    free.fill(0);
    for (let i = 0; i < size; i++) {
      const m = mean[base[i] ?? 0] ?? 0;
      const b = m === Number.NEGATIVE_INFINITY ? size - 1 : ((best - m) * width) | 0;
      bucket[i] = b;
      free[b + 1] = (free[b + 1] ?? 0) + 1;
    }
    for (let b = 0; b < size; b++) free[b + 1] = (free[b + 1] ?? 0) + (free[b] ?? 0);
    for (let i = 0; i < size; i++) {
      const b = bucket[i] ?? 0;
      const at = free[b] ?? 0;
      free[b] = at + 1;
      const d = base[i] ?? 0;
      order[at] = d;
      key[at] = mean[d] ?? 0;
    }
  }

  /** Insertion sort: what is left to move is little. */
  #settle(): void {
    const [order, key] = [this.#order, this.#key];
    for (let i = 1; i < order.length; i++) {
      const own = key[i] ?? 0;
      if ((key[i - 1] ?? 0) >= own) continue;
      const d = order[i] ?? 0;
      let at = i;
      while (at > 0 && (key[at - 1] ?? 0) < own) {
        key[at] = key[at - 1] ?? 0;
        order[at] = order[at - 1] ?? 0;
        at -= 1;
      }
      key[at] = own;
      order[at] = d;
    }
  }

  #share(mass: number): void {
    const [order, key, places] = [this.#order, this.#key, this.#places];
    for (let from = 0; from < places; ) {
      const value = key[from] ?? 0;
      if (value === Number.NEGATIVE_INFINITY) break;
      let to = from + 1;
      if (key[to] !== value) {
        // Most often alone.
        const at = (order[from] ?? 0) * places + from;
        this.#mass[at] = (this.#mass[at] ?? 0) + mass;
        from = to;
        continue;
      }
      while (to < order.length && key[to] === value) to += 1;
      const share = mass / (to - from);
      for (let i = from; i < to; i++) {
        const row = (order[i] ?? 0) * places;
        for (let r = from; r < to && r < places; r++) {
          this.#mass[row + r] = (this.#mass[row + r] ?? 0) + share;
        }
      }
      from = to;
    }
  }
}
