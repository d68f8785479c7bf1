import type { Edition } from '../edition/edition';
import { countsOrders } from '../edition/rules';
import { type Exact, exact, meanExact, medianExact } from '../exact';
import type { CollegeId, CriterionId, DossierId, JurorId } from '../ids';
import { compositesOf, isCompleteSheet } from './composite';
import { countOfficially } from './official';
import type { ScoreTable } from './score-table';
import type { GatheredTable } from './table-of-ballots';

/** The figures of one dossier. Totals are Σ weight × mark, integers from 100 to 500. */
export interface DossierTally {
  readonly dossier: DossierId;
  /** Counted sheets: every weighted criterion marked, juror not recused. */
  readonly totals: readonly { readonly juror: JurorId; readonly total: number }[];
  /** Mean total; null without a counted sheet. */
  readonly mean: Exact | null;
  /**
   * The total that thresholds, pool and margin are read on: the official figure where the
   * method counts marks, the mean where it counts only orders, which have no scale of marks.
   */
  readonly worth: Exact | null;
  readonly median: Exact | null;
  /** Mean of college means, colleges equal; null when a college has no sheet. */
  readonly collegeMean: Exact | null;
  readonly criterionMeans: Readonly<Record<CriterionId, Exact | null>>;
  readonly byCollege: Readonly<Record<CollegeId, number>>;
  readonly recused: readonly JurorId[];
  readonly partial: readonly JurorId[];
  readonly missing: readonly JurorId[];
}

/** Mean mark of each criterion over the counted sheets of each dossier; null without one. */
function criterionMeans(
  table: ScoreTable,
): ReadonlyMap<DossierId, Record<CriterionId, Exact | null>> {
  const width = table.criteria.length;
  const sums = new Float64Array(table.dossiers.length * width);
  const counts = new Int32Array(table.dossiers.length * width);
  table.sheetDossier.forEach((d, sheet) => {
    if (!isCompleteSheet(table, sheet)) return;
    for (let c = 0; c < width; c++) {
      const mark = table.marks[sheet * width + c] ?? Number.NaN;
      // A criterion of weight 0 may be unmarked on a counted sheet.
      if (Number.isNaN(mark)) continue;
      sums[d * width + c] = (sums[d * width + c] ?? 0) + mark;
      counts[d * width + c] = (counts[d * width + c] ?? 0) + 1;
    }
  });
  const meanAt = (at: number) => {
    const count = counts[at] ?? 0;
    return count === 0 ? null : exact(BigInt(sums[at] ?? 0), BigInt(count * table.unit));
  };
  return new Map(
    table.dossiers.map((dossier, d) => [
      dossier,
      Object.fromEntries(table.criteria.map(({ id }, c) => [id, meanAt(d * width + c)])),
    ]),
  );
}

/** Mean of college means, colleges equal; null when a college has no sheet. */
function meanOfColleges(byCollege: ReadonlyMap<CollegeId, readonly Exact[]>): Exact | null {
  const means = [...byCollege.values()].map(meanExact);
  const known = means.filter((mean) => mean !== null);
  return known.length === means.length ? meanExact(known) : null;
}

/**
 * The figures of every dossier of the edition, excluded or not: those of a withdrawn
 * dossier are listed and never ranked (PRIZE rules 3–5).
 */
export function tallyDossiers(given: {
  readonly edition: Edition;
  readonly gathered: GatheredTable;
}): ReadonlyMap<DossierId, DossierTally> {
  const { edition, gathered } = given;
  const { table } = gathered;
  const composites = compositesOf(table);
  const means = criterionMeans(table);
  const { method } = edition.rules;
  // The mean is counted below, as it always is.
  const ownFigures =
    method === 'mean' || countsOrders(method) ? null : countOfficially(method, composites).figure;
  const tallies = new Map<DossierId, DossierTally>();
  table.dossiers.forEach((dossier, d) => {
    const totals: { readonly juror: string; readonly total: number }[] = [];
    const byCollege = new Map<CollegeId, Exact[]>(edition.colleges.map(({ id }) => [id, []]));
    for (let i = composites.start[d] ?? 0; i < (composites.start[d + 1] ?? 0); i++) {
      const j = composites.juror[i] ?? 0;
      const total = composites.total[i] ?? 0;
      totals.push({ juror: table.jurors[j] ?? '', total });
      const college = table.colleges?.names[table.colleges.ofJuror[j] ?? -1] ?? '';
      byCollege.get(college)?.push(exact(total));
    }
    const values = totals.map(({ total }) => exact(total));
    const { recused = [], partial = [], missing = [] } = gathered.uncounted.get(dossier) ?? {};
    const mean = meanExact(values);
    tallies.set(dossier, {
      dossier,
      totals,
      mean,
      worth: ownFigures === null ? mean : (ownFigures[d] ?? null),
      median: medianExact(values),
      collegeMean: meanOfColleges(byCollege),
      criterionMeans: means.get(dossier) ?? {},
      byCollege: Object.fromEntries([...byCollege].map(([id, list]) => [id, list.length])),
      recused,
      partial,
      missing,
    });
  });
  return tallies;
}
