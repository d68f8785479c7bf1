import type { Composites } from '../composite';
import { sheetsByJuror, totalsAt } from './borda';
import { eachDossier, type Method, rankScores, totalsOf } from './counted';
import { levelsOf } from './levels';

const counted = new WeakMap<Composites, Int32Array>();

/** Adds one juror's preferences to N(d, e): every sheet above all those of lower levels. */
export function addPairs(
  pairs: Int32Array,
  dossiers: number,
  who: Int32Array,
  totals: Float64Array,
): void {
  const { counts, level } = levelsOf(totals);
  // Lowest level first; `end` of a level is where the next begins.
  const end = new Int32Array(counts.length);
  for (let l = 1; l < end.length; l++) end[l] = (end[l - 1] ?? 0) + (counts[l - 1] ?? 0);
  const sorted = new Int32Array(who.length);
  for (let k = 0; k < who.length; k++) {
    const l = level[k] ?? 0;
    const at = end[l] ?? 0;
    sorted[at] = who[k] ?? 0;
    end[l] = at + 1;
  }
  for (let l = 1; l < end.length; l++) {
    const below = end[l - 1] ?? 0;
    for (let i = below; i < (end[l] ?? 0); i++) {
      const row = (sorted[i] ?? 0) * dossiers;
      for (let k = 0; k < below; k++) {
        const at = row + (sorted[k] ?? 0);
        pairs[at] = (pairs[at] ?? 0) + 1;
      }
    }
  }
}

/**
 * N(d, e), row by row: jurors who scored both and put d above e. Equal totals count for
 * neither. Counted once for the same composites, and not to be changed.
 */
export function countPairs(composites: Composites): Int32Array {
  const known = counted.get(composites);
  if (known !== undefined) return known;
  const { dossiers, dossier } = composites;
  const pairs = new Int32Array(dossiers * dossiers);
  for (const sheets of sheetsByJuror(composites)) {
    const who = sheets.map((i) => dossier[i] ?? 0);
    addPairs(pairs, dossiers, who, totalsAt(composites, sheets));
  }
  counted.set(composites, pairs);
  return pairs;
}

/** Whether a dossier has any counted sheet: without one, a duel says nothing of it. */
export function isScored(composites: Composites): readonly boolean[] {
  return eachDossier(composites, (d) => totalsOf(composites, d).length > 0);
}

/** Who put whom ahead, row by row, and which dossiers have a sheet. */
export interface Duels {
  readonly dossiers: number;
  readonly pairs: Int32Array;
  readonly isScored: (dossier: number) => boolean;
}

/** The duels of a table. */
export function duelsOf(composites: Composites): Duels {
  const scored = isScored(composites);
  const { dossiers } = composites;
  return { dossiers, pairs: countPairs(composites), isScored: (d) => scored[d] === true };
}

/** Duels won by each dossier, ties for half; null without a sheet. */
export function scoreDuels({ dossiers, pairs, isScored }: Duels): readonly (number | null)[] {
  const score: (number | null)[] = [];
  for (let d = 0; d < dossiers; d++) {
    let points = 0;
    for (let e = 0; e < dossiers; e++) {
      if (e === d || !isScored(e)) continue;
      const lead = (pairs[d * dossiers + e] ?? 0) - (pairs[e * dossiers + d] ?? 0);
      points += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
    }
    score.push(isScored(d) ? points : null);
  }
  return score;
}

/** Copeland: duels won, ties for half. */
export const countCopeland: Method = (composites) => {
  const score = scoreDuels(duelsOf(composites));
  return { score, rank: rankScores(score) };
};
