import type { Edition } from '../../../shared/edition/edition';
import { type Exact, roundHalfUp } from '../../../shared/exact';
import type { DossierId, Language } from '../../../shared/ids';
import { score100 } from '../../../shared/tally/composite';
import { officialScore100 } from '../../../shared/tally/official-score';
import type { Ranking } from '../../../shared/tally/ranking';
import { sayDecimal } from '../../../shared/words/format';

/** A mean total as a score on 100 for people: `80,00`. */
export function sayScore(
  mean: Exact,
  { edition, language }: { readonly edition: Edition; readonly language: Language },
): string {
  return sayDecimal(roundHalfUp(score100(mean, edition.grid), 2), language);
}

/** The official score of a ranked dossier, on 100, by whatever method ranks; `–` without one. */
export function sayOfficialScore(
  dossier: DossierId,
  given: { readonly edition: Edition; readonly language: Language; readonly ranking: Ranking },
): string {
  const score = officialScore100(given, dossier);
  return score === null ? '–' : sayDecimal(roundHalfUp(score, 2), given.language);
}
