/** Some values by how they compare: the distinct ones, ascending, and which each value is. */
export interface Levels {
  readonly distinct: Float64Array;
  /** How many values are at each level. */
  readonly counts: Int32Array;
  /** The level of every value, in their order: 0 is the lowest. */
  readonly level: Int32Array;
}

/** Values that are whole and lie together are counted, not sorted, up to so many a value. */
const ROOM = 16;

/** The lowest whole number and how many there are up to the highest; null to sort instead. */
function rangeOf(values: ArrayLike<number>): { lowest: number; size: number } | null {
  if (values.length === 0) return null;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!Number.isInteger(value)) return null;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const size = highest - lowest + 1;
  return size <= ROOM * values.length ? { lowest, size } : null;
}

function levelsByCounting(values: ArrayLike<number>, lowest: number, size: number): Levels {
  const countOf = new Int32Array(size);
  for (let i = 0; i < values.length; i++) {
    const at = (values[i] ?? 0) - lowest;
    countOf[at] = (countOf[at] ?? 0) + 1;
  }
  const levelOf = new Int32Array(size);
  const distinct: number[] = [];
  for (let at = 0; at < size; at++) {
    levelOf[at] = distinct.length;
    // Adding 0 leaves no -0.
    if (countOf[at] !== 0) distinct.push(lowest + at + 0);
  }
  const level = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) level[i] = levelOf[(values[i] ?? 0) - lowest] ?? 0;
  return { distinct: Float64Array.from(distinct), counts: countOf.filter((n) => n !== 0), level };
}

/** The levels of some numbers, none of them NaN; 0 and -0 are one. */
export function levelsOf(values: ArrayLike<number>): Levels {
  const range = rangeOf(values);
  return range === null
    ? levelsBySorting(values)
    : levelsByCounting(values, range.lowest, range.size);
}

function levelsBySorting(values: ArrayLike<number>): Levels {
  const sorted = Float64Array.from(values).sort();
  const size = sorted.length;
  const counts = new Int32Array(size);
  let last = -1;
  for (let i = 0; i < size; i++) {
    const value = sorted[i] ?? 0;
    if (last === -1 || sorted[last] !== value) {
      last += 1;
      sorted[last] = value;
    }
    counts[last] = (counts[last] ?? 0) + 1;
  }
  const distinct = sorted.slice(0, last + 1);
  const level = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const value = values[i] ?? 0;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((distinct[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    level[i] = low;
  }
  return { distinct, counts: counts.slice(0, last + 1), level };
}
