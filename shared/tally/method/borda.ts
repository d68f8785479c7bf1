import type { Composites } from '../composite';
import { type Counted, eachDossier, type Method, rankScores } from './counted';

/** The sheets of each juror, as indices into the composites. */
export function sheetsByJuror({ jurors, juror }: Composites): readonly number[][] {
  const lists: number[][] = Array.from({ length: jurors }, () => []);
  juror.forEach((j, i) => {
    lists[j]?.push(i);
  });
  return lists;
}

/** Average ranks (1 is best) of some values, in their order: 1, 2.5, 2.5, 4. */
export function averageRanks(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Points of every sheet, from its average rank among the n sheets of its juror. */
function pointsOf(composites: Composites, of: (rank: number, n: number) => number): Float64Array {
  const points = new Float64Array(composites.total.length);
  for (const sheets of sheetsByJuror(composites)) {
    const ranks = averageRanks(sheets.map((i) => composites.total[i] ?? 0));
    sheets.forEach((i, at) => {
      points[i] = of(ranks[at] ?? 0, sheets.length);
    });
  }
  return points;
}

function collect(composites: Composites, points: Float64Array, isMean: boolean): Counted {
  const score = eachDossier(composites, (d) => {
    const own = points.subarray(composites.start[d] ?? 0, composites.start[d + 1] ?? 0);
    if (own.length === 0) return null;
    const sum = own.reduce((s, p) => s + p, 0);
    return isMean ? sum / own.length : sum;
  });
  return { score, rank: rankScores(score) };
}

/** Sum of n − rank: favours dossiers that more jurors scored. */
export const countBordaPoints: Method = (composites) =>
  collect(
    composites,
    pointsOf(composites, (rank, n) => n - rank),
    false,
  );

/** Mean over jurors of (n − rank) / (n − 1); a juror of one dossier gives 1/2. */
export const countBordaNorm: Method = (composites) =>
  collect(
    composites,
    pointsOf(composites, (rank, n) => (n === 1 ? 0.5 : (n - rank) / (n - 1))),
    true,
  );
