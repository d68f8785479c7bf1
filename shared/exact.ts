/**
 * An exact rational, always reduced, denominator positive. Means are compared by
 * cross-multiplication, never as floats: the order in which files arrive must not
 * change a ranking (HOUSE, Figures).
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };

function greatestDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n / d in lowest terms; whole numbers only. Throws on d = 0 or a fractional number. */
export function exact(n: bigint | number, d: bigint | number = 1n): Exact {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('an exact figure needs a denominator');
  const shared = greatestDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / shared, d: bottom / shared };
}

/**
 * The exact value of a number as it is written in decimal (0.1 is 1/10, not its binary
 * neighbour): thresholds of the rules are written by people. Throws when not finite.
 */
export function exactOf(value: number): Exact {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (parts === null) throw new RangeError('an exact figure needs a finite number');
  const [, sign = '', whole = '0', fraction = '', power = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const shift = Number(power) - fraction.length;
  const scale = 10n ** BigInt(Math.abs(shift));
  return shift < 0 ? exact(digits, scale) : exact(digits * scale);
}

export function addExact(a: Exact, b: Exact): Exact {
  return exact(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return exact(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  return exact(a.n * b.n, a.d * b.d);
}

/** Throws when b is zero. */
export function divideExact(a: Exact, b: Exact): Exact {
  return exact(a.n * b.d, a.d * b.n);
}

/** Negative when a < b, positive when a > b, 0 when equal. */
export function compareExact(a: Exact, b: Exact): number {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** 0 for no value. */
export function sumExact(values: readonly Exact[]): Exact {
  return values.reduce(addExact, ZERO);
}

/** Null for no value: a mean of nothing is not zero. */
export function meanExact(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : divideExact(sumExact(values), exact(values.length));
}

/** The middle value, or the mean of the two middle ones; null for no value. */
export function medianExact(values: readonly Exact[]): Exact | null {
  const sorted = values.toSorted(compareExact);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return divideExact(addExact(lower, upper), exact(2));
}

/** `400/1`, `3590/9`: for traces, minutes and recomputation by hand. */
export function showExact(value: Exact): string {
  return `${value.n}/${value.d}`;
}

/**
 * Decimal text with a point and exactly `decimals` digits, halves away from zero:
 * 71.625 at 2 is `71.63` (PRIZE, default grid). Only for printing, or where a rule
 * itself rounds.
 */
export function roundHalfUp(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = value.n < 0n ? -value.n : value.n;
  const scaled = (2n * size * scale + value.d) / (2n * value.d);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const sign = value.n < 0n && scaled !== 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The nearest float, for charts and statistics, never for an order. */
export function toNumber(value: Exact): number {
  const n = Number(value.n);
  const d = Number(value.d);
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  // Long fractions: keep 17 significant digits of the quotient before leaving bigint.
  const room = value.n.toString().length - value.d.toString().length;
  const shift = 20 - room;
  if (shift <= 0) return Number(value.n / value.d);
  return Number(`${(value.n * 10n ** BigInt(shift)) / value.d}e-${shift}`);
}
