import type { ScoreTable } from '../tally/score-table';

/**
 * Sums of the marks of complete sheets, dossier × criterion, row by row, and the number
 * of sheets of each dossier: whole numbers, so that what follows from them is exact.
 */
export interface CriterionSums {
  readonly width: number;
  readonly sum: Float64Array;
  readonly count: Float64Array;
}

/** The sums of a narrowed table, whose sheets are all complete. */
export function sumCriteria({
  dossiers,
  criteria,
  sheetDossier,
  marks,
}: ScoreTable): CriterionSums {
  const width = criteria.length;
  const sum = new Float64Array(dossiers.length * width);
  const count = new Float64Array(dossiers.length);
  sheetDossier.forEach((d, s) => {
    count[d] = (count[d] ?? 0) + 1;
    for (let c = 0; c < width; c++) {
      sum[d * width + c] = (sum[d * width + c] ?? 0) + (marks[s * width + c] ?? 0);
    }
  });
  return { width, sum, count };
}

/**
 * By how much the mean mark of `ahead` exceeds that of `behind` on each criterion, times
 * both numbers of sheets: whole, and in true proportion to each other.
 */
export function leadsOn(
  { width, sum, count }: CriterionSums,
  { ahead, behind }: { readonly ahead: number; readonly behind: number },
): readonly number[] {
  const [own, other] = [count[ahead] ?? 0, count[behind] ?? 0];
  return Array.from(
    { length: width },
    (_, c) => (sum[ahead * width + c] ?? 0) * other - (sum[behind * width + c] ?? 0) * own,
  );
}

/** Dossiers with a sheet other than this one, by index. */
export function rivalsOf({ count }: CriterionSums, holder: number): readonly number[] {
  return Array.from(count, (_, d) => d).filter((d) => d !== holder && (count[d] ?? 0) > 0);
}
