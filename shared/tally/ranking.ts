import type { Exact } from '../exact';
import type { CollegeId, CriterionId, DossierId, JurorId } from '../ids';

/** The figures of one dossier. Totals are Σ weight × mark, integers from 100 to 500. */
export interface DossierTally {
  readonly dossier: DossierId;
  /** Counted sheets: every weighted criterion marked, juror not recused. */
  readonly totals: readonly { readonly juror: JurorId; readonly total: number }[];
  /** Mean total; null without a counted sheet. */
  readonly mean: Exact | null;
  readonly median: Exact | null;
  /** Mean of college means, colleges equal; null when a college has no sheet. */
  readonly collegeMean: Exact | null;
  readonly criterionMeans: Readonly<Record<CriterionId, Exact | null>>;
  readonly byCollege: Readonly<Record<CollegeId, number>>;
  readonly recused: readonly JurorId[];
  readonly partial: readonly JurorId[];
  readonly missing: readonly JurorId[];
}

/** `mean`, a criterion id of the ladder, or one of the ladder's named steps. */
export type LadderStep = string;

/** One step tried on one tied group, with each dossier's figure. */
export interface TieStep {
  readonly step: LadderStep;
  readonly figures: readonly { readonly dossier: DossierId; readonly figure: Exact | null }[];
  /** Groups after the step, best first; one group means the step changed nothing. */
  readonly groups: readonly (readonly DossierId[])[];
}

export interface Place {
  /** Competition rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly dossier: DossierId;
  /** What separated it from the place above: `mean`, a ladder step, `shared` (same rank), null for the first. */
  readonly separatedBy: LadderStep | 'shared' | null;
  /** The ladder as it was climbed for this dossier's tied group; empty when the mean sufficed. */
  readonly trace: readonly TieStep[];
}

export type NotRankedWhy =
  | { readonly kind: 'too-few-sheets'; readonly sheets: number; readonly min: number }
  | { readonly kind: 'college-without-sheet'; readonly college: CollegeId }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'ineligible' };

export interface Ranking {
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly places: readonly Place[];
  readonly notRanked: readonly { readonly dossier: DossierId; readonly why: NotRankedWhy }[];
}
