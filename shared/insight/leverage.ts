import type { Composites } from '../tally/composite';

/** The inverse of a symmetric positive definite matrix, row by row (Gauss–Jordan). */
function invert(matrix: Float64Array, size: number): Float64Array {
  const work = matrix.slice();
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = work[pivot * size + pivot] ?? 1;
    for (let c = 0; c < size; c++) {
      work[pivot * size + c] = (work[pivot * size + c] ?? 0) / scale;
      inverse[pivot * size + c] = (inverse[pivot * size + c] ?? 0) / scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = work[row * size + pivot] ?? 0;
      if (row === pivot || factor === 0) continue;
      for (let c = 0; c < size; c++) {
        work[row * size + c] = (work[row * size + c] ?? 0) - factor * (work[pivot * size + c] ?? 0);
        inverse[row * size + c] =
          (inverse[row * size + c] ?? 0) - factor * (inverse[pivot * size + c] ?? 0);
      }
    }
  }
  return inverse;
}

/**
 * Laplacian of the jurors once the dossiers are eliminated, plus a constant that makes it
 * invertible and changes no difference; 1 on the diagonal of a juror without a sheet.
 */
function reducedLaplacian({ jurors, dossiers, juror, start }: Composites): Float64Array {
  const matrix = new Float64Array(jurors * jurors).fill(1 / jurors);
  const add = (a: number, b: number, value: number) => {
    matrix[a * jurors + b] = (matrix[a * jurors + b] ?? 0) + value;
  };
  const seen = new Uint8Array(jurors);
  for (let d = 0; d < dossiers; d++) {
    const own = juror.subarray(start[d] ?? 0, start[d + 1] ?? 0);
    for (const a of own) {
      seen[a] = 1;
      add(a, a, 1);
      for (const b of own) add(a, b, -1 / own.length);
    }
  }
  for (let j = 0; j < jurors; j++) if (seen[j] === 0) add(j, j, 1);
  return matrix;
}

/**
 * The leverage h of every counted sheet in the two-way fit: the part of its own mark in
 * its fitted value, from 1/n to 1 (a sheet fitted by nothing else). In the graph of
 * jurors and dossiers it is the effective resistance between its two ends (Klein &
 * Randić 1993), found on the jurors' side only. Meaningful where the graph is in one
 * piece; the order is that of the composites.
 */
export function measureLeverage(composites: Composites): Float64Array {
  const { jurors, dossiers, juror, start } = composites;
  const inverse = invert(reducedLaplacian(composites), jurors);
  const leverage = new Float64Array(juror.length);
  for (let d = 0; d < dossiers; d++) {
    const [from, to] = [start[d] ?? 0, start[d + 1] ?? 0];
    const own = juror.subarray(from, to);
    const share = 1 / own.length;
    const toward = Float64Array.from(own, (a) => {
      let sum = 0;
      for (const b of own) sum += (inverse[a * jurors + b] ?? 0) * share;
      return sum;
    });
    const spread = toward.reduce((sum, t) => sum + t * share, 0);
    own.forEach((a, at) => {
      leverage[from + at] = (inverse[a * jurors + a] ?? 0) - 2 * (toward[at] ?? 0) + spread + share;
    });
  }
  return leverage;
}
