/** Numbers in (0, 1), one at each call. */
export type Chance = () => number;

/**
 * A seeded source of numbers, the same everywhere for the same seed (SplitMix32 after
 * Steele, Lea & Flood 2014): never 0, so that logarithms are finite.
 */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return ((mixed >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Standard normal variables by the polar method (Marsaglia & Bray 1964). */
export function normalFrom(chance: Chance): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * chance() - 1, 2 * chance() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * stretch;
      return x * stretch;
    }
  };
}

/** Gamma variables of any positive shape and scale 1 (Marsaglia & Tsang 2000). */
export function gammaFrom(chance: Chance): (shape: number) => number {
  const normal = normalFrom(chance);
  const ofLarge = (shape: number): number => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (Math.log(chance()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };
  return (shape) => (shape >= 1 ? ofLarge(shape) : ofLarge(shape + 1) * chance() ** (1 / shape));
}
