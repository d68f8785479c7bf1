import type { Composites } from '../composite';
import { type Counted, eachDossier, type Method, rankScores } from './counted';
import { levelsOf } from './levels';

const listed = new WeakMap<Composites, readonly Int32Array[]>();

/** The sheets of each juror, as indices into the composites, by dossier. */
export function sheetsByJuror(composites: Composites): readonly Int32Array[] {
  // Composites never change, and half of the methods ask.
  const known = listed.get(composites);
  if (known !== undefined) return known;
  const { jurors, juror } = composites;
  const start = new Int32Array(jurors + 1);
  for (const j of juror) start[j + 1] = (start[j + 1] ?? 0) + 1;
  for (let j = 0; j < jurors; j++) start[j + 1] = (start[j + 1] ?? 0) + (start[j] ?? 0);
  const free = start.slice();
  const sheets = new Int32Array(juror.length);
  for (let i = 0; i < juror.length; i++) {
    const j = juror[i] ?? 0;
    const at = free[j] ?? 0;
    sheets[at] = i;
    free[j] = at + 1;
  }
  const lists = Array.from({ length: jurors }, (_, j) => sheets.subarray(start[j], start[j + 1]));
  listed.set(composites, lists);
  return lists;
}

/** The totals of some sheets, in their order. */
export function totalsAt({ total }: Composites, sheets: Int32Array): Float64Array {
  const values = new Float64Array(sheets.length);
  for (let k = 0; k < sheets.length; k++) values[k] = total[sheets[k] ?? 0] ?? 0;
  return values;
}

/** Average ranks (1 is best) of some values, in their order: 1, 2.5, 2.5, 4. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const { counts, level } = levelsOf(values);
  const rankOf = new Float64Array(counts.length);
  let above = values.length;
  for (let l = 0; l < counts.length; l++) {
    const here = counts[l] ?? 0;
    above -= here;
    rankOf[l] = above + (1 + here) / 2;
  }
  return Float64Array.from(level, (l) => rankOf[l] ?? 0);
}

/** Points of every sheet, from its average rank among the n sheets of its juror. */
function pointsOf(composites: Composites, of: (rank: number, n: number) => number): Float64Array {
  const points = new Float64Array(composites.total.length);
  for (const sheets of sheetsByJuror(composites)) {
    const ranks = averageRanks(totalsAt(composites, sheets));
    for (let k = 0; k < sheets.length; k++) {
      points[sheets[k] ?? 0] = of(ranks[k] ?? 0, sheets.length);
    }
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
