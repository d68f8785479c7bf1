/**
 * Pairs (d × dossiers + e) by a whole-number strength, strongest first, those of equal
 * strength together, in the order given. Strength × number of pairs must stay below 2^53,
 * which a strength of at most the number of jurors does.
 */
export function groupByStrength(
  pairs: ArrayLike<number>,
  strengthOf: (pair: number) => number,
): readonly Float64Array[] {
  const size = pairs.length;
  // Sorted as one number each: strength first (negative, for descending), then place.
  const keys = new Float64Array(size);
  for (let i = 0; i < size; i++) keys[i] = i - strengthOf(pairs[i] ?? 0) * size;
  keys.sort();
  const groups: Float64Array[] = [];
  const sorted = new Float64Array(size);
  let from = 0;
  let group = 0;
  for (let i = 0; i < size; i++) {
    const own = Math.floor((keys[i] ?? 0) / size);
    sorted[i] = pairs[(keys[i] ?? 0) - own * size] ?? 0;
    if (i > 0 && own !== group) {
      groups.push(sorted.subarray(from, i));
      from = i;
    }
    group = own;
  }
  if (size > 0) groups.push(sorted.subarray(from));
  return groups;
}

/** The pairs whose first dossier won more jurors than it lost. */
export function wonDuels(pairs: Int32Array, dossiers: number): Float64Array {
  const won = new Float64Array((dossiers * (dossiers - 1)) / 2);
  let count = 0;
  for (let d = 0; d < dossiers; d++) {
    for (let e = 0; e < dossiers; e++) {
      if ((pairs[d * dossiers + e] ?? 0) <= (pairs[e * dossiers + d] ?? 0)) continue;
      won[count] = d * dossiers + e;
      count += 1;
    }
  }
  return won.subarray(0, count);
}
