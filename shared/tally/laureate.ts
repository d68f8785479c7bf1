import type { Edition } from '../edition/edition';
import { compareExact, type Exact, exactOf } from '../exact';
import type { CriterionId, DossierId } from '../ids';
import { score100 } from './composite';
import type { DossierTally } from './figures';

/** Why the first of the ranking may not be proposed as laureate (PRIZE rule 7). */
export type NoLaureateWhy =
  | { readonly kind: 'nobody-ranked' }
  | {
      readonly kind: 'below-threshold';
      readonly dossier: DossierId;
      /** Its worth on 100. */
      readonly score100: Exact;
      readonly threshold100: number;
    }
  | {
      readonly kind: 'criterion-below-minimum';
      readonly dossier: DossierId;
      readonly criterion: CriterionId;
      /** Mean mark; null where nobody marked the criterion. */
      readonly mean: Exact | null;
      readonly minMark: number;
    };

/**
 * What keeps a first-ranked dossier from being the laureate: its worth on 100 under the
 * threshold, or its mean on the declared criterion under the minimum. Null when nothing
 * does. Both bounds are inclusive and compared exactly.
 */
export function whyNoLaureate(given: {
  readonly edition: Edition;
  readonly tally: DossierTally;
}): NoLaureateWhy | null {
  const { edition, tally } = given;
  const { dossier, worth } = tally;
  if (worth === null) return { kind: 'nobody-ranked' };
  const { threshold100, criterion, minMark } = edition.rules.laureate;
  const score = score100(worth, edition.grid);
  if (compareExact(score, exactOf(threshold100)) < 0) {
    return { kind: 'below-threshold', dossier, score100: score, threshold100 };
  }
  const marked = tally.criterionMeans[criterion] ?? null;
  if (marked === null || compareExact(marked, exactOf(minMark)) < 0) {
    return { kind: 'criterion-below-minimum', dossier, criterion, mean: marked, minMark };
  }
  return null;
}
