import { isDay } from '../../../shared/edition/draft/checks';
import { exhibitorsOf } from '../../../shared/edition/draft/village';
import type { Language } from '../../../shared/ids';
import { sayDate } from '../../../shared/words/format';
import { speaker } from '../../../shared/words/say';
import type { PreparerRoom } from '../../ui/preparer-place';
import {
  ORDER,
  type RailRoom,
  type Road,
  type Station,
  type StationId,
} from '../organiser/rail/rail-shows';
import type { Preparation } from './preparation';

interface Given {
  readonly language: Language;
  readonly room: PreparerRoom;
}

/** The road of an edition that is being prepared: everything after is still to come. */
export function showPreparation(
  preparation: Preparation,
  { language, room }: Given,
): Road<PreparerRoom> {
  const say = speaker(language);
  const { schedule, timezone } = preparation.draft.frame;
  const day = (written: string): string =>
    isDay(written) ? sayDate(written, language, timezone) : say('prepare.rail.noDate');
  const notes: Readonly<Record<StationId, string>> = {
    prepared: say(preparation.published ? 'prepare.rail.addendum' : 'prepare.rail.draft'),
    published: day(schedule.scoringOpens),
    scoring: day(schedule.scoringCloses),
    merge: day(schedule.scoringCloses),
    deliberation: day(schedule.deliberation),
    sealed: say('organiser.rail.sealedLater'),
    proclaimed: day(schedule.ceremony),
  };
  const stations = ORDER.map(
    (id, at): Station<PreparerRoom> => ({
      id,
      label: say(`organiser.rail.${id}`),
      state: at === 0 ? 'present' : id === 'published' && preparation.published ? 'past' : 'future',
      note: notes[id],
      leads: null,
      rooms: at === 0 ? roomsOf(preparation, language) : [],
    }),
  );
  return { stations, room };
}

function roomsOf(
  { draft, flaws, published }: Preparation,
  language: Language,
): readonly RailRoom<PreparerRoom>[] {
  const say = speaker(language);
  const { frame, jurors, dossiers } = draft;
  const unfinished = (room: string): boolean =>
    flaws.some((flaw) => flaw.room === room && flaw.blocks);
  const sum = frame.grid.criteria.reduce((total, { weight }) => total + weight, 0);
  const counts: Readonly<Partial<Record<PreparerRoom, string>>> = {
    prize: unfinished('prize') ? say('prepare.rail.toFinish') : '',
    jury: String(jurors.length),
    grid: String(sum),
    rules: unfinished('rules') ? say('prepare.rail.toFinish') : '',
    dossiers: String(dossiers.length),
    village: String(exhibitorsOf(draft).length),
  };
  const before = [
    'prize',
    'jury',
    'grid',
    'rules',
    'dossiers',
    'village',
    'names',
    'publish',
  ] as const;
  const rooms: readonly PreparerRoom[] = published ? [...before, 'follow'] : before;
  return rooms.map((room) => ({
    room,
    label: say(`prepare.rooms.${room}`),
    count: counts[room] ?? '',
  }));
}
