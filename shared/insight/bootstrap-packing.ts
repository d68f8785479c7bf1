import type { Composites } from '../tally/composite';
import { commonDivisor } from '../tally/method/counted';

/** Whole numbers below this are exact in floats. */
const EXACT_BITS = 53;

/**
 * How the sum and the number of the sheets of several dossiers stand in one float, so
 * that one product adds them all: value × 2^countBits + 1 a sheet, the next dossier
 * `bits` higher. Totals become whole steps above the lowest, which moves no order.
 */
export interface Packing {
  readonly lowest: number;
  readonly step: number;
  readonly countBits: number;
  readonly bits: number;
  /** Dossiers in one float; 0 where not one fits, and sums and numbers stand apart. */
  readonly lanes: number;
  /** Floats a juror. */
  readonly columns: number;
}

/** Bits that whole numbers up to `most` take. */
function bitsFor(most: number): number {
  let bits = 1;
  while (2 ** bits <= most) bits += 1;
  return bits;
}

/** Chooses the packing: a replicate draws as many sheets of a dossier as there are jurors. */
export function packingFor({ jurors, dossiers, total }: Composites): Packing {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const t of total) {
    lowest = Math.min(lowest, t);
    highest = Math.max(highest, t);
  }
  let step = 0;
  for (const t of total) {
    if (step === 1) break;
    step = commonDivisor(t - lowest, step);
  }
  step ||= 1;
  const countBits = bitsFor(jurors);
  const bits = countBits + bitsFor((jurors * (highest - lowest)) / step);
  const lanes = Math.floor(EXACT_BITS / bits);
  const columns = lanes === 0 ? 2 * dossiers : Math.ceil(dossiers / lanes);
  return { lowest, step, countBits, bits, lanes, columns };
}

/** Writes every sheet into its place of a table in panels of four columns. */
export function packSheets(composites: Composites, packing: Packing, table: Float64Array): void {
  const { jurors, juror, dossier, total } = composites;
  const { lowest, step, countBits, bits, lanes } = packing;
  table.fill(0);
  const add = (column: number, j: number, value: number) => {
    const at = ((column >> 2) * jurors + j) * 4 + (column & 3);
    table[at] = (table[at] ?? 0) + value;
  };
  for (let i = 0; i < total.length; i++) {
    const d = dossier[i] ?? 0;
    const j = juror[i] ?? 0;
    const steps = ((total[i] ?? 0) - lowest) / step;
    if (lanes === 0) {
      add(2 * d, j, steps);
      add(2 * d + 1, j, 1);
    } else {
      const lane = d % lanes;
      add((d - lane) / lanes, j, (steps * 2 ** countBits + 1) * 2 ** (lane * bits));
    }
  }
}

/**
 * The mean of every dossier from one row of the product, in steps above the lowest total;
 * −∞ without a sheet. Equal quotients of whole numbers are equal floats, and different
 * ones differ while steps × jurors² stay below 2^53: ties are exact.
 */
export function unpackMeans(row: Float64Array, packing: Packing, mean: Float64Array): void {
  const { countBits, bits, lanes } = packing;
  const { length } = mean;
  const none = Number.NEGATIVE_INFINITY;
  if (lanes === 0) {
    for (let d = 0; d < length; d++) {
      const count = row[2 * d + 1] ?? 0;
      mean[d] = count === 0 ? none : (row[2 * d] ?? 0) / count;
    }
    return;
  }
  const [size, counts] = [2 ** bits, 2 ** countBits];
  const [perSize, perCounts] = [1 / size, 1 / counts];
  let d = 0;
  for (let column = 0; d < length; column++) {
    let rest = row[column] ?? 0;
    for (let lane = 0; lane < lanes && d < length; lane++) {
      const higher = Math.floor(rest * perSize);
      const own = rest - higher * size;
      const sum = Math.floor(own * perCounts);
      const count = own - sum * counts;
      mean[d] = count === 0 ? none : sum / count;
      rest = higher;
      d += 1;
    }
  }
}
