import type { CriteriaFigures } from '../../../../shared/insight/criteria';
import { sayDecimal } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { ChartTableShown } from '../../../parts/chart-table';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';

export interface CriteriaShown {
  readonly title: string;
  readonly table: ChartTableShown;
}

/** Which criteria go together: a table only, a picture would say no more. */
export function showCriteria(
  { criteria, overSheets }: CriteriaFigures,
  { edition, language }: Pick<ShownGiven, 'edition' | 'language'>,
): CriteriaShown | null {
  if (criteria.length < 2) return null;
  const say = speaker(language);
  const names = namesOf(edition, language);
  // What rounds to nothing has no sign.
  const figure = (r: number) =>
    sayDecimal(r.toFixed(2).replace(/^-(?=0\.00$)/, ''), language).replace('-', '−');
  const pairs = overSheets.flatMap((row, a) =>
    row.flatMap((r, b) => (b < a && r !== null ? [{ a, b, r }] : [])),
  );
  const [closest] = pairs.toSorted((x, y) => y.r - x.r);
  const title = closest
    ? say('tally.criteria.title', {
        first: names.criterion(criteria[closest.b] ?? ''),
        second: names.criterion(criteria[closest.a] ?? ''),
        r: figure(closest.r),
      })
    : say('tally.criteria.none');
  return {
    title,
    table: {
      caption: say('tally.criteria.caption'),
      head: [say('tally.criteria.criterion'), ...criteria],
      rows: criteria.map((id, a) => ({
        key: id,
        cells: [
          `${id} ${names.criterion(id)}`,
          ...criteria.map((_, b) => {
            const r = overSheets[a]?.[b] ?? null;
            return b >= a ? '' : r === null ? '–' : figure(r);
          }),
        ],
      })),
    },
  };
}
