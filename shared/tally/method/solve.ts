/** A symmetric positive semidefinite system, known by what it does to a vector. */
export interface GradientSystem {
  readonly apply: (x: Float64Array) => Float64Array;
  readonly right: Float64Array;
  /** Diagonal of the system, to scale by; 0 for an unknown that no equation holds. */
  readonly diagonal: Float64Array;
  /** Where to start; 0 everywhere when null. */
  readonly start: Float64Array | null;
}

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Takes out of a residual what a system blind to constants cannot answer. */
function dropConstant(rest: Float64Array, diagonal: Float64Array): void {
  let [excess, whole] = [0, 0];
  for (let i = 0; i < rest.length; i++) {
    excess += rest[i] ?? 0;
    whole += diagonal[i] ?? 0;
  }
  for (let i = 0; i < rest.length; i++) {
    rest[i] = (rest[i] ?? 0) - (excess / whole) * (diagonal[i] ?? 0);
  }
}

/**
 * Solves by preconditioned conjugate gradients (Hestenes & Stiefel 1952), to the last
 * digits that floats carry. The system gives 0 for a constant vector: the solution is one
 * of those that differ by a constant.
 */
export function solveByGradients({ apply, right, diagonal, start }: GradientSystem): Float64Array {
  const scale = (v: Float64Array) => v.map((e, i) => e / (diagonal[i] || 1));
  const x = start?.slice() ?? new Float64Array(right.length);
  const applied = apply(x);
  const rest = right.map((e, i) => e - (applied[i] ?? 0));
  dropConstant(rest, diagonal);
  let scaled = scale(rest);
  let direction = scaled.slice();
  let size = dot(rest, scaled);
  const goal = 1e-31 * Math.max(size, dot(right, scale(right)), Number.MIN_VALUE);
  for (let round = 0; round < 4 * right.length + 100 && size > goal; round++) {
    const moved = apply(direction);
    const curve = dot(direction, moved);
    if (!(curve > 0)) break;
    const step = size / curve;
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] ?? 0) + step * (direction[i] ?? 0);
      rest[i] = (rest[i] ?? 0) - step * (moved[i] ?? 0);
    }
    dropConstant(rest, diagonal);
    scaled = scale(rest);
    const next = dot(rest, scaled);
    const turn = next / size;
    direction = scaled.map((e, i) => e + turn * (direction[i] ?? 0));
    size = next;
  }
  return x;
}
