/** A symmetric system of `size` unknowns, row by row. */
export interface SymmetricSystem {
  readonly size: number;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/**
 * Solves a symmetric positive definite system by Cholesky's factors, in place. A pivot
 * that vanishes (an unknown that no equation holds) gives 0 for that unknown.
 */
export function solveSymmetric({ size, matrix, right }: SymmetricSystem): Float64Array {
  const at = (row: number, column: number) => matrix[row * size + column] ?? 0;
  for (let k = 0; k < size; k++) {
    let pivot = at(k, k);
    for (let m = 0; m < k; m++) pivot -= at(k, m) ** 2;
    const root = pivot > 1e-12 ? Math.sqrt(pivot) : 0;
    matrix[k * size + k] = root;
    for (let row = k + 1; row < size; row++) {
      let sum = at(row, k);
      for (let m = 0; m < k; m++) sum -= at(row, m) * at(k, m);
      matrix[row * size + k] = root === 0 ? 0 : sum / root;
    }
  }
  const x = right.slice();
  const divide = (k: number) => {
    x[k] = at(k, k) === 0 ? 0 : (x[k] ?? 0) / at(k, k);
  };
  for (let k = 0; k < size; k++) {
    for (let m = 0; m < k; m++) x[k] = (x[k] ?? 0) - at(k, m) * (x[m] ?? 0);
    divide(k);
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let m = k + 1; m < size; m++) x[k] = (x[k] ?? 0) - at(m, k) * (x[m] ?? 0);
    divide(k);
  }
  return x;
}
