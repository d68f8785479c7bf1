import type { OfficialMethod } from '../edition/rules';
import {
  addExact,
  compareExact,
  divideExact,
  type Exact,
  exact,
  meanExact,
  medianExact,
  ZERO,
} from '../exact';
import type { Composites } from './composite';
import { averageRanks, sheetsByJuror, totalsAt } from './method/borda';
import { eachDossier, rankBy, totalsOf } from './method/counted';
import { METHODS } from './method/methods';

/**
 * What the official method says of each dossier of a table, by index, exactly. Figures from
 * marks are totals (Σ weight × mark); Borda's is from 0 to 1; Copeland's counts duels won,
 * an even one for half; that of ranked pairs, dossiers beaten. Ranks are competition ranks
 * (1, 2, 2, 4). Null without a sheet, and by colleges where one of them has none.
 */
export interface OfficialCount {
  readonly figure: readonly (Exact | null)[];
  readonly rank: readonly (number | null)[];
}

type Figures = (composites: Composites) => readonly (Exact | null)[];

/** A figure from the sorted totals of each dossier, lowest first; null without a sheet. */
const fromTotals =
  (of: (sorted: readonly Exact[]) => Exact | null): Figures =>
  (composites) =>
    eachDossier(composites, (d) =>
      of(Array.from(totalsOf(composites, d).toSorted(), (total) => exact(total))),
    );

/** The mean of college means, all colleges equal; null where one has no sheet. */
const byColleges: Figures = (composites) => {
  const { colleges, juror, start } = composites;
  return eachDossier(composites, (d) => {
    if (colleges === null) return null;
    const lists: Exact[][] = colleges.names.map(() => []);
    totalsOf(composites, d).forEach((total, at) => {
      const j = juror[(start[d] ?? 0) + at] ?? -1;
      lists[colleges.ofJuror[j] ?? -1]?.push(exact(total));
    });
    const means = lists.flatMap((list) => meanExact(list) ?? []);
    return means.length === lists.length ? meanExact(means) : null;
  });
};

/** The mean over jurors of (n − rank) / (n − 1), with average ranks; 1/2 where n is 1. */
const byPlaces: Figures = (composites) => {
  const sums = eachDossier(composites, () => ({ points: ZERO, sheets: 0 }));
  for (const sheets of sheetsByJuror(composites)) {
    const n = sheets.length;
    averageRanks(totalsAt(composites, sheets)).forEach((rank, k) => {
      const own = sums[composites.dossier[sheets[k] ?? 0] ?? 0];
      if (own === undefined) return;
      // Average ranks are whole or halves, so that twice one is whole.
      const points = n === 1 ? exact(1, 2) : exact(2 * n - 2 * rank, 2 * (n - 1));
      own.points = addExact(own.points, points);
      own.sheets += 1;
    });
  }
  return sums.map(({ points, sheets }) =>
    sheets === 0 ? null : divideExact(points, exact(sheets)),
  );
};

/** Whole or half scores of a method that only counts. */
const countedBy =
  (method: 'copeland' | 'ranked_pairs_margin'): Figures =>
  (composites) =>
    METHODS[method](composites).score.map((s) => (s === null ? null : exact(2 * s, 2)));

const FIGURES: Readonly<Record<OfficialMethod, Figures>> = {
  mean: fromTotals(meanExact),
  trimmed1: fromTotals((all) => (all.length <= 2 ? medianExact(all) : meanExact(all.slice(1, -1)))),
  median: fromTotals(medianExact),
  majority_judgment: fromTotals((all) => all[Math.floor((all.length - 1) / 2)] ?? null),
  college: byColleges,
  borda_norm: byPlaces,
  copeland: countedBy('copeland'),
  ranked_pairs_margin: countedBy('ranked_pairs_margin'),
};

/**
 * Counts a table by the official method. Equal figures share a rank, but in the majority
 * judgment, where equal medians are told apart as the method says and only equal sequences
 * share it.
 */
export function countOfficially(method: OfficialMethod, composites: Composites): OfficialCount {
  const figure = FIGURES[method](composites);
  if (method === 'majority_judgment') return { figure, rank: METHODS[method](composites).rank };
  return { figure, rank: rankBy(figure, (a, b) => compareExact(b, a)) };
}
