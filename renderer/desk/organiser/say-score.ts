import type { Edition } from '../../../shared/edition/edition';
import { type Exact, roundHalfUp } from '../../../shared/exact';
import type { Language } from '../../../shared/ids';
import { score100 } from '../../../shared/tally/composite';
import { sayDecimal } from '../../../shared/words/format';

/** A mean total as a score on 100 for people: `80,00`. */
export function sayScore(
  mean: Exact,
  { edition, language }: { readonly edition: Edition; readonly language: Language },
): string {
  return sayDecimal(roundHalfUp(score100(mean, edition.grid), 2), language);
}
