import { type Exact, roundHalfUp, toNumber } from '../../../shared/exact';
import type { Language } from '../../../shared/ids';
import { sayDecimal } from '../../../shared/words/format';
import { speaker } from '../../../shared/words/say';

/** `0,22 point`, `1 point`, `−2 points`. French counts in the plural from two on. */
export function sayGap(points: Exact, language: Language): string {
  const figure = sayDecimal(roundHalfUp(points, 2).replace(/\.00$/, ''), language).replace(
    '-',
    '−',
  );
  const size = Math.abs(toNumber(points));
  const count = language === 'fr' ? (size < 2 ? 1 : 2) : size === 1 ? 1 : 2;
  return speaker(language)('tally.verdict.points', { count, figure });
}
