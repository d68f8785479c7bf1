import type { PlaceOdds } from '../../../../shared/insight/place-odds';
import { speaker } from '../../../../shared/words/say';
import type { ChartSpan } from '../../../parts/chart-spans';
import type { ChartTableShown } from '../../../parts/chart-table';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';
import { wholePercent } from './series-shows';

export interface PlacesShown {
  readonly title: string;
  readonly rows: readonly {
    readonly dossier: string;
    readonly name: string;
    readonly spans: readonly ChartSpan[];
    readonly figure: string;
  }[];
  readonly table: ChartTableShown;
}

/** Dossiers drawn, and places told one by one before the rest. */
const DRAWN = 5;
const TOLD = 4;
const DEPTHS = [1, 0.5, 0.32, 0.18, 0.08] as const;

/** Shares of the first places, then of all the others: they sum to what is ranked at all. */
function sharesOf(places: readonly number[]): readonly number[] {
  const beyond = places.slice(TOLD).reduce((sum, p) => sum + p, 0);
  return [...Array.from({ length: TOLD }, (_, at) => places[at] ?? 0), beyond];
}

export function showPlaces(odds: PlaceOdds, given: ShownGiven): PlacesShown | null {
  const { edition, ranking, language } = given;
  const [first] = ranking.places;
  if (first === undefined || ranking.places.length < 2) return null;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const label = (share: number) =>
    share > 0 && share < 0.005
      ? say('tally.odds.least')
      : say('tally.odds.share', { p: wholePercent(share) });
  const own = (dossier: string) => sharesOf(odds.places[dossier] ?? []);
  const topThree = own(first.dossier)
    .slice(0, 3)
    .reduce((sum, p) => sum + p, 0);
  return {
    title: say('tally.places.title', { dossier: first.dossier, p: wholePercent(topThree) }),
    rows: ranking.places.slice(0, DRAWN).map(({ dossier }) => {
      let from = 0;
      const spans = own(dossier).map((share, at): ChartSpan => {
        const start = from;
        from += share;
        const depth = DEPTHS[at] ?? 0;
        return {
          from: start,
          to: from,
          tone: 'accent',
          depth,
          label: `${at + 1}${at < TOLD ? '' : '+'}`,
        };
      });
      return {
        dossier,
        name: `${dossier} ${names.dossier(dossier)}`,
        spans: spans.filter(({ from: a, to }) => to - a > 0.002),
        figure: label(own(dossier)[0] ?? 0),
      };
    }),
    table: {
      caption: say('tally.places.caption'),
      head: [
        say('tally.tables.dossier'),
        ...Array.from({ length: TOLD }, (_, at) => say('tally.places.place', { n: at + 1 })),
        say('tally.places.beyond'),
      ],
      rows: ranking.places.map(({ dossier }) => ({
        key: dossier,
        cells: [`${dossier} ${names.dossier(dossier)}`, ...own(dossier).map(label)],
      })),
    },
  };
}
