import { compareExact, type Exact, subtractExact, toNumber } from '../../../../shared/exact';
import type { AwardInsight } from '../../../../shared/insight/award-insight';
import type { Crossing, WeightRoom } from '../../../../shared/insight/tornado';
import { speaker } from '../../../../shared/words/say';
import { sayWeights } from '../../../../shared/words/tell-insight';
import type { ChartSpan } from '../../../parts/chart-spans';
import type { ChartTableShown } from '../../../parts/chart-table';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';
import { tonesOf } from './series-shows';

export interface TornadoShown {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly {
    readonly criterion: string;
    readonly name: string;
    readonly spans: readonly ChartSpan[];
    /** The present weight, on the line. */
    readonly mark: number;
    readonly figure: string;
  }[];
  readonly table: ChartTableShown;
}

/** A weight of more than this share is no longer the same prize: the line ends there. */
const WIDEST = 0.6;

/** The nearest crossing of a criterion and its side; null where nothing changes. */
function nearestOf({ weight, up, down }: WeightRoom) {
  const sides = [
    { side: 'up' as const, crossing: up },
    { side: 'down' as const, crossing: down },
  ].flatMap(({ side, crossing }) => {
    if (crossing === null) return [];
    const size = Math.abs(toNumber(subtractExact(crossing.to, weight)));
    return [{ side, to: crossing.to, size }];
  });
  return sides.toSorted((a, b) => a.size - b.size)[0] ?? null;
}

const nearnessOf = (room: WeightRoom): number => nearestOf(room)?.size ?? Number.POSITIVE_INFINITY;

/** The end of the line: enough to see what may be seen, in tens of per cent. */
function endOf(rooms: readonly WeightRoom[]): number {
  const ends = rooms.flatMap(({ weight, up }) => {
    const crossing = up === null ? 0 : toNumber(up.to);
    return [toNumber(weight) * 1.5, crossing <= WIDEST ? crossing * 1.1 : 0];
  });
  return Math.min(WIDEST, Math.max(0.3, Math.ceil(Math.max(...ends) * 10) / 10));
}

/** Who leads along the weight of a criterion, closest to a change first. */
export function showTornado(insight: AwardInsight, given: ShownGiven): TornadoShown | null {
  const { edition, language, ranking } = given;
  const { rooms, holder } = insight;
  if (rooms.length === 0) return null;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const tone = tonesOf(ranking);
  const end = endOf(rooms);
  const along = (weight: Exact) => Math.min(1, toNumber(weight) / end);
  const sorted = rooms.toSorted((a, b) => nearnessOf(a) - nearnessOf(b));
  return {
    title: sayNearest(insight, given),
    about: say('tally.tornado.about', { top: Math.round(end * 100) }),
    rows: sorted.map((room) => {
      const { criterion, weight, up, down } = room;
      const from = down === null ? 0 : along(down.to);
      const to = up === null ? 1 : along(up.to);
      const spans: ChartSpan[] = [
        { from: 0, to: from, tone: tone(down?.caughtBy[0] ?? ''), depth: 0.9 },
        { from, to, tone: tone(holder), depth: 0.3 },
        { from: to, to: 1, tone: tone(up?.caughtBy[0] ?? ''), depth: 0.9 },
      ];
      return {
        criterion,
        name: names.criterion(criterion),
        spans: spans.filter((span) => span.to - span.from > 0.004),
        mark: along(weight),
        figure: sayNearestOf(room, given),
      };
    }),
    table: tableOfRooms(rooms, given),
  };
}

/** Whether a tie of means leaves the first place to any move of a weight. */
const isNow = (from: Exact, to: Exact): boolean => compareExact(from, to) === 0;

function sayNearest({ nearest }: AwardInsight, { edition, language }: ShownGiven): string {
  const say = speaker(language);
  if (nearest === null) return say('tally.tornado.none');
  const dossier = nearest.caughtBy.join(', ');
  const words = {
    criterion: namesOf(edition, language).criterion(nearest.criterion),
    dossier,
    ...sayWeights(nearest, language),
  };
  if (isNow(nearest.from, nearest.to)) return say(`tally.tornado.${nearest.side}`, words);
  return say('tally.tornado.move', words);
}

/** `20 → 23`, `> 15` where any rise changes it, a dash where no weight does. */
function sayNearestOf(room: WeightRoom, { language }: ShownGiven): string {
  const nearest = nearestOf(room);
  if (nearest === null) return '–';
  const { from, to } = sayWeights({ from: room.weight, to: nearest.to }, language);
  if (isNow(room.weight, nearest.to)) return `${nearest.side === 'up' ? '>' : '<'}\u00A0${from}`;
  return `${from}\u00A0→\u00A0${to}`;
}

function tableOfRooms(rooms: readonly WeightRoom[], given: ShownGiven): ChartTableShown {
  const { edition, language } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const sayCrossing = (weight: Exact, crossing: Crossing | null, side: 'above' | 'below') => {
    if (crossing === null) return say('tally.tornado.never');
    const words = {
      ...sayWeights({ from: weight, to: crossing.to }, language),
      dossiers: crossing.caughtBy.join(', '),
    };
    return say(
      isNow(weight, crossing.to) ? `tally.tornado.${side}` : 'tally.tornado.crossing',
      words,
    );
  };
  return {
    caption: say('tally.tornado.caption'),
    head: (['criterion', 'weight', 'fall', 'rise'] as const).map((key) =>
      say(`tally.tornado.${key}`),
    ),
    rows: rooms.map(({ criterion, weight, up, down }) => ({
      key: criterion,
      cells: [
        names.criterion(criterion),
        say('tally.odds.share', { p: sayWeights({ from: weight, to: weight }, language).from }),
        sayCrossing(weight, down, 'below'),
        sayCrossing(weight, up, 'above'),
      ],
    })),
  };
}
