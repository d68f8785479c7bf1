import { describe, expect, it } from 'vitest';
import {
  exceedChiSquare,
  exceedF,
  incompleteBeta,
  logGamma,
  quantileF,
} from '../../../shared/insight/distribution';

describe('distributions', () => {
  it('have the closed forms of the textbooks', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    // Two degrees of freedom: an exponential tail.
    expect(exceedChiSquare(3, 2)).toBeCloseTo(Math.exp(-1.5), 14);
    expect(exceedChiSquare(60, 2)).toBeCloseTo(Math.exp(-30), 25);
    // I_x(1, b) = 1 − (1 − x)^b.
    expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 14);
    // F with 2 and d degrees: (1 + 2f/d)^(−d/2).
    expect(exceedF(3, 2, 10)).toBeCloseTo(1.6 ** -5, 14);
  });

  it('have the quantiles of the printed tables', () => {
    // F(0.975) for 5 and 15 degrees, and for 10 and 20.
    expect(quantileF(0.975, 5, 15)).toBeCloseTo(3.576, 3);
    expect(quantileF(0.975, 10, 20)).toBeCloseTo(2.774, 3);
    expect(exceedF(quantileF(0.975, 7, 3.4), 7, 3.4)).toBeCloseTo(0.025, 12);
  });
});
