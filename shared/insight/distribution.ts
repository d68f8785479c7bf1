/** Stirling's series after climbing to where it is exact to the last digits. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 15; at += 1) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) /
    at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** A continued fraction b0 + a1/(b1 + a2/(b2 + …)) by Lentz's method. */
function continuedFraction(first: number, term: (k: number) => readonly [number, number]): number {
  const tiny = 1e-300;
  let value = first === 0 ? tiny : first;
  let c = value;
  let d = 0;
  for (let k = 1; k < 10_000; k++) {
    const [a, b] = term(k);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1 (DLMF 8.17.22). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const fraction = continuedFraction(1, (k) => {
    const m = Math.floor(k / 2);
    const top =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [top, 1];
  });
  return front / (a * fraction);
}

/** P(F > f) for n and d degrees of freedom. */
export function exceedF(f: number, n: number, d: number): number {
  return incompleteBeta(d / (d + n * f), d / 2, n / 2);
}

/** The value that an F variable of n and d degrees of freedom stays under with probability p. */
export function quantileF(p: number, n: number, d: number): number {
  // Bisect on x = d / (d + n·f), which falls from 1 to 0.
  let [low, high] = [0, 1];
  for (let round = 0; round < 200; round++) {
    const x = (low + high) / 2;
    if (incompleteBeta(x, d / 2, n / 2) < 1 - p) low = x;
    else high = x;
  }
  const x = (low + high) / 2;
  return (d * (1 - x)) / (n * x);
}

/** P(χ² > x) for `df` degrees of freedom: the regularised upper gamma function. */
export function exceedChiSquare(x: number, df: number): number {
  const [a, half] = [df / 2, x / 2];
  if (half <= 0) return 1;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= half / (a + k);
      sum += term;
    }
    return 1 - front * sum;
  }
  return front / continuedFraction(half + 1 - a, (k) => [-k * (k - a), half + 2 * k + 1 - a]);
}
