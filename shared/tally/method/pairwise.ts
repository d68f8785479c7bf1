import type { Composites } from '../composite';
import { sheetsByJuror } from './borda';
import { eachDossier, type Method, rankScores, totalsOf } from './counted';

/**
 * N(d, e), row by row: jurors who scored both and put d above e. Equal totals count for
 * neither.
 */
export function countPairs(composites: Composites): Int32Array {
  const { dossiers, dossier, total } = composites;
  const pairs = new Int32Array(dossiers * dossiers);
  for (const sheets of sheetsByJuror(composites)) {
    for (const i of sheets) {
      const row = (dossier[i] ?? 0) * dossiers;
      for (const k of sheets) {
        if ((total[i] ?? 0) <= (total[k] ?? 0)) continue;
        const at = row + (dossier[k] ?? 0);
        pairs[at] = (pairs[at] ?? 0) + 1;
      }
    }
  }
  return pairs;
}

/** Whether a dossier has any counted sheet: without one, a duel says nothing of it. */
export function isScored(composites: Composites): readonly boolean[] {
  return eachDossier(composites, (d) => totalsOf(composites, d).length > 0);
}

/** Copeland: duels won, ties for half. */
export const countCopeland: Method = (composites) => {
  const { dossiers } = composites;
  const pairs = countPairs(composites);
  const scored = isScored(composites);
  const score = eachDossier(composites, (d) => {
    if (!scored[d]) return null;
    let points = 0;
    for (let e = 0; e < dossiers; e++) {
      if (e === d || !scored[e]) continue;
      const lead = (pairs[d * dossiers + e] ?? 0) - (pairs[e * dossiers + d] ?? 0);
      points += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
    }
    return points;
  });
  return { score, rank: rankScores(score) };
};
