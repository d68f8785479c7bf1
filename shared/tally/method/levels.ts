/** Some values by how they compare: the distinct ones, ascending, and which each value is. */
export interface Levels {
  readonly distinct: Float64Array;
  /** How many values are at each level. */
  readonly counts: Int32Array;
  /** The level of every value, in their order: 0 is the lowest. */
  readonly level: Int32Array;
}

/** The levels of some numbers, none of them NaN; 0 and -0 are one. */
export function levelsOf(values: ArrayLike<number>): Levels {
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
