import { expect, it } from 'vitest';
import { completeTable } from '../../../shared/insight/agreement';
import { measureIccIntervals } from '../../../shared/insight/icc-interval';
import { vectorTable } from '../../make/vector-table';

/** Revelle's `psych::ICC` on the example of Shrout & Fleiss (1979), as its manual prints it. */
const PRINTED = {
  ICC1: [0.17, -0.133, 0.72],
  ICC2: [0.29, 0.019, 0.76],
  ICC3: [0.71, 0.342, 0.95],
  ICC1k: [0.44, -0.884, 0.91],
  ICC2k: [0.62, 0.071, 0.93],
  ICC3k: [0.91, 0.676, 0.99],
} as const;

it('gives the six correlations of Shrout and Fleiss with their printed intervals', async () => {
  const { composites } = await vectorTable('shrout-fleiss-1979');
  const complete = completeTable(composites);
  if (complete === null) throw new Error('the example is complete');
  const found = measureIccIntervals(complete);
  expect(found.map(({ form }) => form)).toEqual(Object.keys(PRINTED));
  for (const { form, icc, interval } of found) {
    const [value, low, high] = PRINTED[form];
    expect(icc).toBeCloseTo(value, 2);
    expect(interval?.[0]).toBeCloseTo(low, 3);
    expect(interval?.[1]).toBeCloseTo(high, 2);
  }
});

it('has no interval where jurors agree to the mark', () => {
  const found = measureIccIntervals([
    [1, 1, 1],
    [2, 2, 2],
    [4, 4, 4],
  ]);
  expect(found.map(({ interval }) => interval)).toEqual([null, null, null, null, null, null]);
});
