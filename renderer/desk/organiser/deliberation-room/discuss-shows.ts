import { type Examination, examinationsOf } from '../../../../shared/decision/examination';
import { whoWithdraws } from '../../../../shared/decision/meeting';
import type { DossierId } from '../../../../shared/ids';
import type { AgendaPoint as Proposed } from '../../../../shared/insight/agenda';
import { sayCountFirst } from '../../../../shared/words/count';
import { sayTime } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { sayAgendaPoint } from '../../../../shared/words/tell-insight';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';

/** One dossier that the meeting may take up. */
export interface DossierToDiscuss {
  readonly dossier: DossierId;
  readonly name: string;
  /** Why the figures propose it, without the name of any juror; empty when people brought it. */
  readonly why: string;
  /** How many members will leave the room for it; empty when nobody will. */
  readonly leaves: string;
  readonly state: 'todo' | 'open' | 'done';
  /** When it was discussed. */
  readonly note: string;
}

export interface DiscussionShown {
  readonly dossiers: readonly DossierToDiscuss[];
  /** Dossiers that people may still add. */
  readonly others: readonly { readonly value: DossierId; readonly label: string }[];
}

/**
 * What the figures propose to discuss, in their order and each once, then what people
 * brought up. `proposed` is null while the figures are worked out.
 */
export function showDiscussion(
  given: MeetingGiven,
  proposed: readonly Proposed[] | null,
  brought: readonly DossierId[],
): DiscussionShown {
  const { edition, language, rows } = given;
  const names = namesOf(edition, language);
  const reasons = reasonsOf(given, proposed ?? []);
  const examined = examinationsOf(rows.deliberation);
  const seen = examined.map(({ dossier }) => dossier);
  const ids = [...new Set([...reasons.keys(), ...seen, ...brought])];
  return {
    dossiers: ids.map((dossier) => {
      const last = examined.findLast((one) => one.dossier === dossier);
      return {
        dossier,
        name: names.dossier(dossier),
        why: reasons.get(dossier) ?? '',
        leaves: sayLeaves(dossier, given),
        state: last === undefined ? 'todo' : last.closed === null ? 'open' : 'done',
        note: last === undefined ? '' : sayWhen(last, given),
      };
    }),
    others: edition.dossiers
      .filter(({ id, status }) => status === 'eligible' && !ids.includes(id))
      .map(({ id, company }) => ({ value: id, label: `${id} ${company}` })),
  };
}

/** The first reason of each dossier named; a pair names two. */
function reasonsOf(
  { edition, language }: MeetingGiven,
  proposed: readonly Proposed[],
): ReadonlyMap<DossierId, string> {
  const told = {
    language,
    names: namesOf(edition, language),
    method: edition.rules.method,
    max: edition.grid.scale.max,
    verdict: null,
  };
  const reasons = new Map<DossierId, string>();
  for (const point of proposed) {
    const { title } = sayAgendaPoint(point, told);
    for (const id of point.kind === 'pair' ? point.dossiers : [point.dossier]) {
      if (!reasons.has(id)) reasons.set(id, title);
    }
  }
  return reasons;
}

function sayLeaves(dossier: DossierId, given: MeetingGiven): string {
  const count = whoWithdraws({ ...given, dossier }).length;
  if (count === 0) return '';
  const n = sayCountFirst(count, given.language);
  return speaker(given.language)('discussion.leaves', { count, n });
}

function sayWhen({ opened, closed }: Examination, { edition, language }: MeetingGiven): string {
  const say = speaker(language);
  const from = sayTime(opened, language, edition.timezone);
  if (closed === null) return say('discussion.from', { from });
  return say('discussion.span', { from, to: sayTime(closed, language, edition.timezone) });
}
