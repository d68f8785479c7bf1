import type { Act } from '../../../../shared/decision/deliberation';
import { type Stay, staysOf } from '../../../../shared/decision/examination';
import { presiding } from '../../../../shared/decision/meeting';
import { roleOf, voiceOf } from '../../../../shared/decision/minutes-words';
import { commendedPool } from '../../../../shared/decision/natural';
import type { AwardId } from '../../../../shared/edition/edition';
import { countsOrders } from '../../../../shared/edition/rules';
import { compareExact, ZERO } from '../../../../shared/exact';
import type { JurorId } from '../../../../shared/ids';
import { recusalsByJuror } from '../../../../shared/merge/recused';
import { sayCount } from '../../../../shared/words/count';
import { sayList, sayTime } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { namesOf } from '../name-of';
import { sayGap } from '../say-gap';
import type { AwardGiven } from './award-shows';
import type { DossierToDiscuss } from './discuss-shows';

export interface JurorPresence {
  readonly juror: JurorId;
  readonly name: string;
  readonly present: boolean;
  /** `préside`, `vice-présidence`; empty for members. */
  readonly role: string;
  /** When they left or came back, in the course of the meeting; empty for most. */
  readonly when: string;
}

export interface PresenceShown {
  readonly groups: readonly {
    readonly label: string;
    readonly count: string;
    readonly jurors: readonly JurorPresence[];
  }[];
  /** Where whoever presides must leave the chair. */
  readonly chairs: readonly string[];
  readonly isComplete: boolean;
}

export interface AgendaShown {
  readonly point: AgendaPoint;
  readonly title: string;
  readonly isDone: boolean;
  readonly note: string;
}

export interface MeetingGiven extends AwardGiven {
  readonly rows: OrganiserRows;
}

export function sayQuorum({ edition, language, meeting, rows }: MeetingGiven): string {
  const say = speaker(language);
  const { quorum } = meeting;
  if (rows.seal) return say('deliberation.lead.sealed');
  const needed = sayCount(quorum.needed, language);
  if (quorum.present === 0) return say('deliberation.lead.none', { needed });
  const present = sayCount(quorum.present, language);
  if (quorum.reached) {
    return say('deliberation.lead.reached', { present, of: sayCount(quorum.voting, language) });
  }
  if (quorum.present < quorum.needed) {
    return say('deliberation.lead.few', { count: quorum.present, present, needed });
  }
  const lacking = edition.colleges.filter(({ id }) => quorum.lacking.includes(id));
  const colleges = sayList(
    lacking.map(({ label }) => label),
    language,
  );
  return say('deliberation.lead.lacking', { colleges });
}

export function showPresence(given: MeetingGiven): PresenceShown {
  const { edition, language, meeting } = given;
  const say = speaker(language);
  const here = new Set(meeting.present);
  const chair = presiding(given);
  const voice = voiceOf(edition, language);
  const stays = staysOf(given.rows.deliberation);
  return {
    groups: edition.colleges.map(({ id, label }) => {
      const jurors = edition.jurors.filter((juror) => juror.college === id);
      const present = jurors.filter((juror) => here.has(juror.id)).length;
      return {
        label,
        count: say('deliberation.presence.of', { present, of: jurors.length }),
        jurors: jurors.map((juror) => ({
          juror: juror.id,
          name: juror.name,
          present: here.has(juror.id),
          role:
            chair?.id === juror.id
              ? say('deliberation.presence.chairs')
              : (roleOf(juror, voice) ?? ''),
          when: sayStay(stays.get(juror.id) ?? [], given),
        })),
      };
    }),
    chairs: sayChairs(given),
    isComplete: edition.jurors.every((juror) => here.has(juror.id)),
  };
}

/** When a member left the room, or came back to it; nothing of one long stay. */
function sayStay(stays: readonly Stay[], { edition, language }: MeetingGiven): string {
  const say = speaker(language);
  const last = stays.at(-1);
  if (last === undefined) return '';
  const time = (at: string): string => sayTime(at, language, edition.timezone);
  if (last.to !== null) return say('deliberation.presence.left', { at: time(last.to) });
  return stays.length > 1 ? say('deliberation.presence.since', { at: time(last.from) }) : '';
}

/** Dossiers on which whoever presides is recused (PRIZE rule 2). */
function sayChairs(given: MeetingGiven): readonly string[] {
  const { edition, language, standings, meeting } = given;
  const say = speaker(language);
  const usual = presiding(given);
  if (!usual) return [];
  const recused = recusalsByJuror({ edition, standings, inMeeting: meeting.recusals });
  return [...(recused.get(usual.id) ?? [])].map((dossier) => {
    const chair = presiding({ ...given, dossiers: [dossier] });
    const name = namesOf(edition, language).dossier(dossier);
    return chair
      ? say('deliberation.presence.chairLeaves', { name, dossier, chair: chair.name })
      : say('deliberation.presence.chairNobody', { name, dossier });
  });
}

/** The points of the meeting, in order, with what became of each. */
export function showAgenda(
  given: MeetingGiven,
  toDiscuss: readonly DossierToDiscuss[],
): readonly AgendaShown[] {
  const { edition, language, meeting, rows } = given;
  const say = speaker(language);
  const { deliberation, occasion } = rows;
  const timeOf = (match: (act: Act) => boolean): string => {
    const at = deliberation.findLast(match)?.at;
    return at ? sayTime(at, language, edition.timezone) : say('deliberation.agenda.done');
  };
  const point = (of: Omit<AgendaShown, 'note'>, match: (act: Act) => boolean): AgendaShown => ({
    ...of,
    note: of.isDone ? timeOf(match) : '',
  });
  const awarded = edition.awards.filter(
    ({ id }) => (meeting.awards.get(id)?.dossiers.length ?? 0) > 0,
  );
  const cited = awarded.filter(({ id }) => id !== 'mention');
  const isCited =
    cited.length > 0 && cited.every(({ id }) => meeting.citations.get(id) !== undefined);
  return [
    point(
      {
        point: 'quorum',
        title: say('deliberation.agenda.quorum'),
        isDone: meeting.quorum.reached,
      },
      (act) => act.kind === 'presence',
    ),
    sayDiscussion(toDiscuss, given),
    ...edition.awards.map(({ id }) =>
      point(
        { point: id, title: sayAwardPoint(id, given), isDone: meeting.awards.has(id) },
        (act) => act.kind === 'award' && act.award === id,
      ),
    ),
    point(
      { point: 'citations', title: say('deliberation.agenda.citations'), isDone: isCited },
      (act) => act.kind === 'citation',
    ),
    {
      point: 'reading',
      title: say('deliberation.agenda.reading'),
      isDone: occasion.place.trim() !== '' && occasion.secretary.trim() !== '',
      note: '',
    },
  ];
}

/** The point of the dossiers: which are proposed, and how many are done. */
function sayDiscussion(all: readonly DossierToDiscuss[], { language }: MeetingGiven): AgendaShown {
  const say = speaker(language);
  const done = all.filter(({ state }) => state === 'done').length;
  return {
    point: 'discussion',
    title:
      all.length === 0
        ? say('discussion.point')
        : say('discussion.pointOf', { dossiers: all.map(({ dossier }) => dossier).join(', ') }),
    isDone: all.length > 0 && done === all.length,
    note:
      all.length === 0 ? '' : say('deliberation.presence.of', { present: done, of: all.length }),
  };
}

function sayAwardPoint(award: AwardId, given: MeetingGiven): string {
  const { edition, language, counted, meeting } = given;
  const say = speaker(language);
  const known = edition.awards.find(({ id }) => id === award);
  const label = known?.label[language] ?? award;
  const { ranking, proposal } = counted;
  const { margin } = proposal.needs;
  const [first] = ranking.places;
  if (award === 'laureate' && margin?.isBelowGate && first) {
    const gap =
      compareExact(margin.gap100, ZERO) === 0
        ? say('deliberation.agenda.zeroGap')
        : say(
            countsOrders(ranking.method)
              ? 'deliberation.agenda.gapOfMeans'
              : 'deliberation.agenda.gap',
            { points: sayGap(margin.gap100, language) },
          );
    const between = { first: first.dossier, second: margin.runnerUp };
    return say('deliberation.agenda.awardGap', { label, gap, ...between });
  }
  const laureates = meeting.awards.get('laureate')?.dossiers ?? proposal.laureate;
  const pool = award === 'commended' ? commendedPool({ edition, ranking, laureates }) : [];
  if (pool.length > 0) {
    const or = ` ${say('deliberation.agenda.or')} `;
    const names = [pool.slice(0, -1).join(', '), pool.at(-1)].filter(Boolean).join(or);
    return say('deliberation.agenda.awardPool', { label, names });
  }
  return say(known?.optional ? 'deliberation.agenda.awardOptional' : 'deliberation.agenda.award', {
    label,
  });
}
