import type { Edition } from '../edition/edition';
import { type Exact, exact, multiplyExact, subtractExact, ZERO } from '../exact';
import type { CriterionId, DossierId } from '../ids';
import { score100 } from '../tally/composite';
import type { Ranking } from '../tally/ranking';

/** What one criterion gives to the lead of one dossier over another, in points on 100. */
export interface Contribution {
  readonly criterion: CriterionId;
  /** Positive where the first is ahead. */
  readonly points: Exact;
}

/**
 * Why one dossier is above another: weight × the difference of mean marks, criterion by
 * criterion in the order of the grid. They sum exactly to the gap between the two scores
 * on 100. Criteria of weight 0 give 0; null where one of the two has no counted sheet.
 */
export function contributions(given: {
  readonly edition: Edition;
  readonly ranking: Ranking;
  readonly above: DossierId;
  readonly below: DossierId;
}): readonly Contribution[] | null {
  const { edition, ranking } = given;
  const above = ranking.tallies.get(given.above);
  const below = ranking.tallies.get(given.below);
  if (!above?.mean || !below?.mean) return null;
  return edition.grid.criteria.map(({ id: criterion, weight }) => {
    const [own, other] = [above.criterionMeans[criterion], below.criterionMeans[criterion]];
    if (weight === 0 || !own || !other) return { criterion, points: ZERO };
    const total = multiplyExact(subtractExact(own, other), exact(weight));
    return { criterion, points: score100(total, edition.grid) };
  });
}
