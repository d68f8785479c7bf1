import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Redrawn,
  redrawColleges,
  redrawMajority,
  redrawMedian,
  redrawTrimmed,
} from '../../../shared/insight/redrawn-marks';
import { pointsForTotals, redrawDuels } from '../../../shared/insight/redrawn-orders';
import type { Composites } from '../../../shared/tally/composite';
import { METHODS } from '../../../shared/tally/method/methods';
import { anyRows, compositesOfRows, type MarkRows } from '../../make/random-composites';

const NAMES = ['SFR', 'Medicen', 'SNITEM'];

/** The same sheets with jurors in three colleges, by the number of each. */
const inColleges = (composites: Composites, numbers: readonly number[]): Composites => ({
  ...composites,
  colleges: { names: NAMES, ofJuror: Int32Array.from(numbers, (n) => n % NAMES.length) },
});

/** A jury, and how often each of its jurors sits in a draw of as many. */
const drawn = anyRows({ jurors: 6, dossiers: 5 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    seats: fc.array(fc.nat(rows.length - 1), { minLength: rows.length, maxLength: rows.length }),
  }),
);

/** Competition ranks of keys, the highest first; null for −∞. */
function ranksOf(key: Float64Array): readonly (number | null)[] {
  return Array.from(key, (own) =>
    own === Number.NEGATIVE_INFINITY ? null : 1 + key.filter((other) => other > own).length,
  );
}

function rankedBy(redraw: Redrawn, rows: MarkRows, seats: readonly number[]) {
  const key = new Float64Array(rows[0]?.length ?? 0);
  const times = new Int32Array(rows.length);
  for (const j of seats) times[j] = (times[j] ?? 0) + 1;
  redraw(times, key);
  return ranksOf(key);
}

const BY = {
  trimmed1: redrawTrimmed,
  median: redrawMedian,
  majority_judgment: redrawMajority,
  college: redrawColleges,
  copeland: (composites: Composites) => redrawDuels(composites, 'copeland'),
  ranked_pairs_margin: (composites: Composites) => redrawDuels(composites, 'ranked_pairs_margin'),
} as const;

describe('a jury drawn again', () => {
  it.each(Object.entries(BY))('is ranked by %s as a jury of so many people', (method, redrawBy) => {
    fc.assert(
      fc.property(drawn, ({ rows, seats }) => {
        // The reference seats each drawn juror as one more person with the same sheets.
        const seated = inColleges(compositesOfRows(seats.map((j) => rows[j] ?? [])), seats);
        const redraw = redrawBy(inColleges(compositesOfRows(rows), [...rows.keys()]));
        const { rank } = METHODS[method as keyof typeof BY](seated);
        expect(rankedBy(redraw, rows, seats)).toEqual(rank);
      }),
      { numRuns: 150 },
    );
  });

  it('has the mean place for the mean of points', () => {
    fc.assert(
      fc.property(drawn, ({ rows, seats }) => {
        const { start, total, juror } = pointsForTotals(compositesOfRows(rows));
        const times = rows.map((_, j) => seats.filter((seat) => seat === j).length);
        const key = Float64Array.from(rows[0] ?? [], (_, d) => {
          let [sum, count] = [0, 0];
          for (let i = start[d] ?? 0; i < (start[d + 1] ?? 0); i++) {
            sum += (times[juror[i] ?? 0] ?? 0) * (total[i] ?? 0);
            count += times[juror[i] ?? 0] ?? 0;
          }
          return count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
        });
        const seated = compositesOfRows(seats.map((j) => rows[j] ?? []));
        expect(ranksOf(key)).toEqual(METHODS.borda_norm(seated).rank);
      }),
      { numRuns: 150 },
    );
  });
});
