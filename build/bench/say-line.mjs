/** The value that 99 of 100 do not pass. */
export function p99(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints one figure beside its limit; whether it is met. */
export function sayLine(what, value, { limit, beside, unit = 'ms' }) {
  const isMet = value <= limit;
  const said = `${what}: ${value.toFixed(1)} ${unit} (limit ${limit.toFixed(0)} ${unit}; ${beside})`;
  console.log(`${said} ${isMet ? 'ok' : 'TOO MUCH'}`);
  return isMet;
}
