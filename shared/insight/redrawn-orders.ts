import type { Composites } from '../tally/composite';
import { averageRanks, sheetsByJuror, totalsAt } from '../tally/method/borda';
import { commonDivisor } from '../tally/method/counted';
import { addPairs, scoreDuels } from '../tally/method/pairwise';
import { scoreLocked } from '../tally/method/ranked-pairs';
import type { Redrawn } from './redrawn-marks';

/** The largest whole that points are parts of: sums of them stay exact. */
const MOST_PARTS = 1_000_000;

/**
 * The same sheets with the points of Borda for totals, as whole parts of one number, so that
 * the mean place of a jury drawn again is a mean: a juror's order does not change with how
 * often the juror sits. Where jurors scored so many different numbers of dossiers that no
 * such number is small, points are rounded to a millionth.
 */
export function pointsForTotals(composites: Composites): Composites {
  const lists = sheetsByJuror(composites);
  let parts = 2;
  for (const { length } of lists) {
    if (length > 1) parts *= (2 * length - 2) / commonDivisor(parts, 2 * length - 2);
    if (parts > MOST_PARTS) break;
  }
  if (parts > MOST_PARTS) parts = MOST_PARTS;
  const total = new Float64Array(composites.total.length);
  for (const sheets of lists) {
    const n = sheets.length;
    averageRanks(totalsAt(composites, sheets)).forEach((rank, k) => {
      const share = n === 1 ? 1 / 2 : (n - rank) / (n - 1);
      total[sheets[k] ?? 0] = Math.round(share * parts);
    });
  }
  return { ...composites, total };
}

/** What the duels of a jury drawn again say of each dossier. */
export function redrawDuels(
  composites: Composites,
  method: 'copeland' | 'ranked_pairs_margin',
): Redrawn {
  const { dossiers, dossier } = composites;
  const scoreOf = method === 'copeland' ? scoreDuels : scoreLocked;
  // Whom each juror puts above whom, as pairs d × dossiers + e, and whom they scored.
  const orders = sheetsByJuror(composites).map((sheets) => {
    const own = new Int32Array(dossiers * dossiers);
    const who = sheets.map((i) => dossier[i] ?? 0);
    addPairs(own, dossiers, who, totalsAt(composites, sheets));
    return { who, pairs: Int32Array.from([...own.keys()].filter((pair) => own[pair] === 1)) };
  });
  const pairs = new Int32Array(dossiers * dossiers);
  const scored = new Uint8Array(dossiers);
  return (times, key) => {
    pairs.fill(0);
    scored.fill(0);
    for (let j = 0; j < orders.length; j++) {
      const seats = times[j] ?? 0;
      const order = orders[j];
      if (seats === 0 || order === undefined) continue;
      for (const d of order.who) scored[d] = 1;
      const { pairs: above } = order;
      for (let k = 0; k < above.length; k++) {
        const pair = above[k] ?? 0;
        pairs[pair] = (pairs[pair] ?? 0) + seats;
      }
    }
    const score = scoreOf({ dossiers, pairs, isScored: (d) => scored[d] === 1 });
    for (let d = 0; d < dossiers; d++) key[d] = score[d] ?? Number.NEGATIVE_INFINITY;
  };
}
