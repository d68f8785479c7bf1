/**
 * An exact rational, always reduced, denominator positive. Means are compared by
 * cross-multiplication, never as floats: the order in which files arrive must not
 * change a ranking (HOUSE, Figures).
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}
