import type { Edition } from '../edition/edition';
import type { CollegeId } from '../ids';
import type { DossierTally } from './figures';

/** The first reason that keeps a dossier out of the order. */
export type NotRankedWhy =
  | { readonly kind: 'too-few-sheets'; readonly sheets: number; readonly min: number }
  | { readonly kind: 'college-without-sheet'; readonly college: CollegeId }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'ineligible' };

/**
 * Why a dossier is not ranked; null when it is. Withdrawn and ineligible dossiers are
 * excluded whatever their sheets; the others need the declared number of valid sheets,
 * and of sheets per college (PRIZE rule 4). The first college short of sheets is named.
 */
export function whyNotRanked(given: {
  readonly edition: Edition;
  readonly tally: DossierTally;
}): NotRankedWhy | null {
  const { edition, tally } = given;
  const { status } = edition.dossiers.find(({ id }) => id === tally.dossier) ?? {
    status: 'eligible',
  };
  if (status !== 'eligible') return { kind: status };
  const { min, minPerCollege } = edition.rules.sheets;
  const sheets = tally.totals.length;
  // A mean needs one sheet whatever the rule says.
  if (sheets < Math.max(min, 1)) return { kind: 'too-few-sheets', sheets, min };
  // A mean of colleges needs one sheet of each, whatever the rule says.
  const least = edition.rules.method === 'college' ? Math.max(minPerCollege, 1) : minPerCollege;
  const short = edition.colleges.find(({ id }) => (tally.byCollege[id] ?? 0) < least);
  return short === undefined ? null : { kind: 'college-without-sheet', college: short.id };
}
