import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExact,
  compareExact,
  divideExact,
  exact,
  exactOf,
  meanExact,
  medianExact,
  multiplyExact,
  roundHalfUp,
  showExact,
  subtractExact,
  sumExact,
  toNumber,
} from '../../shared/exact';

const fraction = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([n, d]) => exact(n, d));

describe('an exact figure', () => {
  it('is reduced, with the sign above', () => {
    expect(showExact(exact(3600, 9))).toBe('400/1');
    expect(showExact(exact(3, -6))).toBe('-1/2');
    expect(showExact(exact(0, 7))).toBe('0/1');
  });

  it('has no denominator zero', () => {
    expect(() => exact(1, 0)).toThrow(RangeError);
    expect(() => divideExact(exact(1), exact(0))).toThrow(RangeError);
  });

  it('rounds halves up, as the prize shows 71.625 as 71.63', () => {
    expect(roundHalfUp(exact(71625, 1000), 2)).toBe('71.63');
    expect(roundHalfUp(exact(2865, 40), 2)).toBe('71.63');
    expect(roundHalfUp(exact(3590, 45), 2)).toBe('79.78');
    expect(roundHalfUp(exact(80), 2)).toBe('80.00');
    expect(roundHalfUp(exact(5, 1000), 2)).toBe('0.01');
    expect(roundHalfUp(exact(1, 2), 0)).toBe('1');
    expect(roundHalfUp(exact(-1, 1000), 2)).toBe('0.00');
    expect(roundHalfUp(exact(-3, 2), 0)).toBe('-2');
  });

  it('reads a number as people wrote it', () => {
    expect(showExact(exactOf(0.1))).toBe('1/10');
    expect(showExact(exactOf(62.5))).toBe('125/2');
    expect(showExact(exactOf(-3))).toBe('-3/1');
    expect(showExact(exactOf(1e21))).toBe('1000000000000000000000/1');
    expect(showExact(exactOf(1e-7))).toBe('1/10000000');
    expect(() => exactOf(Number.NaN)).toThrow(RangeError);
  });

  it('has no mean and no median of nothing', () => {
    expect(meanExact([])).toBeNull();
    expect(medianExact([])).toBeNull();
    expect(showExact(sumExact([]))).toBe('0/1');
  });

  it('takes the middle, or halfway between the two middle ones', () => {
    const of = (...values: number[]) => medianExact(values.map((v) => exact(v)));
    expect(of(9, 1, 5)).toEqual(exact(5));
    expect(of(9, 1, 5, 6)).toEqual(exact(11, 2));
  });

  it('obeys the laws of fractions', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(addExact(a, b)).toEqual(addExact(b, a));
        expect(addExact(addExact(a, b), c)).toEqual(addExact(a, addExact(b, c)));
        expect(subtractExact(addExact(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(divideExact(multiplyExact(a, b), b)).toEqual(a);
        expect(Math.sign(compareExact(a, b))).toBe(-Math.sign(compareExact(b, a)) + 0);
      }),
    );
  });

  it('becomes the nearest float, however long the fraction', () => {
    expect(toNumber(exact(1, 3))).toBe(1 / 3);
    expect(toNumber(exact(10n ** 40n + 1n, 3n * 10n ** 40n))).toBeCloseTo(1 / 3, 15);
    expect(toNumber(exact(1n, 10n ** 30n))).toBeCloseTo(1e-30, 40);
    expect(toNumber(exact(-(10n ** 30n)))).toBe(-1e30);
  });
});
