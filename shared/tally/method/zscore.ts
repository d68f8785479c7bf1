import { sheetsByJuror, totalsAt } from './borda';
import { eachDossier, type Method, rankScores } from './counted';

/**
 * Mean over jurors of (x − juror's mean) / juror's standard deviation (n − 1); a juror
 * who spreads nothing, or scored one dossier, gives 0. Only meaningful where jurors saw
 * comparable subsets.
 */
export const countZscore: Method = (composites) => {
  const { start } = composites;
  const z = new Float64Array(composites.total.length);
  for (const sheets of sheetsByJuror(composites)) {
    const values = totalsAt(composites, sheets);
    if (values.every((v) => v === values[0])) continue;
    const mean = values.reduce((s, v) => s + v, 0) / values.length;
    const squares = values.reduce((s, v) => s + (v - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / (values.length - 1));
    for (let k = 0; k < sheets.length; k++) {
      z[sheets[k] ?? 0] = ((values[k] ?? 0) - mean) / deviation;
    }
  }
  const score = eachDossier(composites, (d) => {
    const own = z.subarray(start[d] ?? 0, start[d + 1] ?? 0);
    return own.length === 0 ? null : own.reduce((s, v) => s + v, 0) / own.length;
  });
  return { score, rank: rankScores(score) };
};
