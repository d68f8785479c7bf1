import type { Edition } from '../../../../shared/edition/edition';
import type { Language } from '../../../../shared/ids';
import { sayDate } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { sayShortDate } from '../../../../shared/words/short-date';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OrganiserRoom } from '../../../ui/organiser-place';

export type StationId =
  | 'prepared'
  | 'published'
  | 'scoring'
  | 'merge'
  | 'deliberation'
  | 'sealed'
  | 'proclaimed';

export interface RailRoom<R extends string = OrganiserRoom> {
  readonly room: R;
  readonly label: string;
  readonly count: string;
}

export interface Station<R extends string = OrganiserRoom> {
  readonly id: StationId;
  readonly label: string;
  readonly state: 'past' | 'present' | 'future';
  readonly note: string;
  /** The room its name leads to; null where there is nothing to open. */
  readonly leads: R | null;
  /** Its rooms, listed below the station one stands in. */
  readonly rooms: readonly RailRoom<R>[];
}

export interface Road<R extends string = OrganiserRoom> {
  readonly stations: readonly Station<R>[];
  readonly room: R;
}

export const ORDER: readonly StationId[] = [
  'prepared',
  'published',
  'scoring',
  'merge',
  'deliberation',
  'sealed',
  'proclaimed',
];

const STATION_OF: Readonly<Record<OrganiserRoom, StationId>> = {
  edition: 'published',
  merge: 'merge',
  tally: 'merge',
  deliberation: 'deliberation',
  palmares: 'sealed',
};

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly rows: OrganiserRows;
  readonly counted: number;
  /** The room chosen; null before any choice. */
  readonly room: OrganiserRoom | null;
}

/** Where the edition stands, from what was recorded: no clock is asked. */
export function showRoad(given: Given): Road {
  const { rows } = given;
  const present: StationId = rows.seal
    ? 'sealed'
    : rows.deliberation.length > 0
      ? 'deliberation'
      : 'merge';
  const usual: OrganiserRoom =
    present === 'sealed' ? 'palmares' : present === 'deliberation' ? 'deliberation' : 'merge';
  const room = given.room === 'palmares' && !rows.seal ? usual : (given.room ?? usual);
  const at = ORDER.indexOf(present);
  const stations = ORDER.map((id, index): Station => {
    const state = index < at ? 'past' : index === at ? 'present' : 'future';
    return {
      ...describe(id, given),
      id,
      state,
      rooms: STATION_OF[room] === id ? roomsOf(id, given) : [],
    };
  });
  return { stations, room };
}

function describe(
  id: StationId,
  { edition, language, rows, counted }: Given,
): Pick<Station, 'label' | 'note' | 'leads'> {
  const say = speaker(language);
  const { schedule, timezone } = edition;
  const short = (written: string): string => sayShortDate(written, language, timezone);
  const day = (written: string): string => sayDate(written, language, timezone);
  const label = say(`organiser.rail.${id}`);
  switch (id) {
    case 'prepared': {
      const date = short(schedule.callCloses.slice(0, 10));
      return { label, note: say('organiser.rail.preparedNote', { date }), leads: null };
    }
    case 'published':
      return { label, note: day(schedule.scoringOpens), leads: 'edition' };
    case 'scoring': {
      const date = short(schedule.scoringCloses);
      return { label, note: say('organiser.rail.scoringNote', { date }), leads: null };
    }
    case 'merge': {
      const note =
        counted === 0
          ? say('organiser.rail.mergeEmpty')
          : say('organiser.rail.mergeNote', { count: counted });
      return { label, note, leads: 'merge' };
    }
    case 'deliberation':
      return {
        label,
        note: day(schedule.deliberation),
        leads: counted > 0 ? 'deliberation' : null,
      };
    case 'sealed': {
      const note = say(rows.seal ? 'organiser.rail.sealedOn' : 'organiser.rail.sealedLater');
      return { label, note, leads: rows.seal ? 'palmares' : null };
    }
    case 'proclaimed':
      return { label, note: day(schedule.ceremony), leads: null };
  }
}

function roomsOf(id: StationId, { language, rows }: Given): readonly RailRoom[] {
  const say = speaker(language);
  const room = (name: OrganiserRoom, count = ''): RailRoom => ({
    room: name,
    label: say(`organiser.rooms.${name}`),
    count,
  });
  if (id === 'published') return [room('edition')];
  if (id === 'merge') {
    const files = new Set(rows.receipts.map((receipt) => receipt.file)).size;
    return [room('merge', files === 0 ? '' : String(files)), room('tally')];
  }
  if (id === 'deliberation') return [room('deliberation')];
  return id === 'sealed' ? [room('palmares')] : [];
}
