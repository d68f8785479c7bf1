import type { DossierId } from '../../../../shared/ids';
import type { MethodOrder, MethodsAgree } from '../../../../shared/insight/methods-agree';
import { sayCount, sayCountFirst } from '../../../../shared/words/count';
import { speaker } from '../../../../shared/words/say';
import type { BumpLine } from '../../../parts/chart-bump';
import type { ChartTableShown } from '../../../parts/chart-table';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';
import { tonesOf } from './series-shows';

export interface BumpShown {
  readonly title: string;
  readonly columns: readonly string[];
  readonly marks: readonly string[];
  readonly lines: readonly BumpLine[];
  readonly table: ChartTableShown;
}

/** The counts that the picture compares with the official order; the table has them all. */
const DRAWN = ['mean', 'college', 'median', 'twoway', 'borda_norm', 'copeland'] as const;
/** Places drawn, and what lies beyond them. */
const PLACES = 7;
/** How far apart dossiers of one place stand. */
const APART = 0.26;

/** One column: ranks by dossier, and who is first. */
interface Column {
  readonly id: 'official' | (typeof DRAWN)[number];
  readonly rank: ReadonlyMap<DossierId, number>;
  readonly leaders: readonly DossierId[];
}

function ranksOf({ rank }: MethodOrder): ReadonlyMap<DossierId, number> {
  return new Map(
    Object.entries(rank).flatMap(([id, at]): [string, number][] => (at === null ? [] : [[id, at]])),
  );
}

/** The official order with its tie ladder, then each drawn method that can speak. */
function columnsOf({ orders }: MethodsAgree, { ranking }: ShownGiven): readonly Column[] {
  const official: Column = {
    id: 'official',
    rank: new Map(ranking.places.map(({ dossier, rank }) => [dossier, rank])),
    leaders: ranking.places.filter(({ rank }) => rank === 1).map(({ dossier }) => dossier),
  };
  const others = DRAWN.filter((id) => id !== ranking.method).flatMap((id): Column[] => {
    const order = orders.find(({ method }) => method === id);
    if (order === undefined || order.leaders.length === 0) return [];
    return [{ id, rank: ranksOf(order), leaders: order.leaders }];
  });
  return [official, ...others];
}

/** Places of the shown dossiers in one column; those who share one stand side by side. */
function placesIn({ rank }: Column, shown: readonly DossierId[]): readonly (number | null)[] {
  const own = shown.map((id) => {
    const at = rank.get(id);
    return at === undefined ? null : Math.min(at, PLACES + 1);
  });
  return own.map((at, index) => {
    if (at === null) return null;
    const together = own.flatMap((other, k) => (other === at ? [k] : []));
    return at + (together.indexOf(index) - (together.length - 1) / 2) * APART;
  });
}

export function showBump(methods: MethodsAgree, given: ShownGiven): BumpShown | null {
  const { ranking, language } = given;
  if (ranking.places.length < 2) return null;
  const say = speaker(language);
  const tone = tonesOf(ranking);
  const columns = columnsOf(methods, given);
  const shown = ranking.places.slice(0, PLACES).map(({ dossier }) => dossier);
  const places = columns.map((column) => placesIn(column, shown));
  const deepest = Math.max(...places.flat().map((at) => Math.round(at ?? 1)));
  const marks = Array.from({ length: Math.min(deepest, PLACES) }, (_, at) => `${at + 1}`);
  return {
    title: sayLeaders(columns, given),
    columns: columns.map(({ id }) => say(`tally.methodShort.${id}`)),
    marks: deepest > PLACES ? [...marks, say('tally.bump.beyond')] : marks,
    lines: shown.map((key, at) => ({
      key,
      tone: tone(key),
      label: tone(key) === 'rest' ? null : key,
      places: places.map((column) => column[at] ?? null),
    })),
    table: tableOfRanks(methods, given),
  };
}

/** How many counts put first the one most often put there beside the official laureate. */
function sayLeaders(columns: readonly Column[], { ranking, language }: ShownGiven): string {
  const say = speaker(language);
  const official = columns[0]?.leaders ?? [];
  const times = (id: DossierId) => columns.filter(({ leaders }) => leaders.includes(id)).length;
  const rivals = ranking.places
    .map(({ dossier }) => dossier)
    .filter((id) => !official.includes(id) && times(id) > 0)
    .toSorted((a, b) => times(b) - times(a));
  const [rival] = rivals;
  const of = sayCount(columns.length, language);
  if (rival === undefined) {
    return say('tally.bump.all', { count: columns.length, of, dossier: official.join(', ') });
  }
  const count = times(rival);
  return say('tally.bump.some', {
    ...{ count, of, dossier: rival },
    n: sayCountFirst(count, language),
  });
}

function tableOfRanks({ orders }: MethodsAgree, given: ShownGiven): ChartTableShown {
  const { edition, ranking, language } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const told = orders.filter(({ leaders }) => leaders.length > 0);
  return {
    caption: say('tally.bump.caption'),
    head: [
      say('tally.tables.dossier'),
      say('tally.method.official'),
      ...told.map(({ method }) => say(`tally.method.${method}`)),
    ],
    rows: ranking.places.map(({ dossier, rank }) => ({
      key: dossier,
      cells: [
        `${dossier} ${names.dossier(dossier)}`,
        `${rank}`,
        ...told.map((order) => `${order.rank[dossier] ?? '–'}`),
      ],
    })),
  };
}
