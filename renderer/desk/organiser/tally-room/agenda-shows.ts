import type { AgendaPoint } from '../../../../shared/insight/agenda';
import type { AwardVerdict } from '../../../../shared/insight/verdict';
import type { Proposal } from '../../../../shared/tally/proposal';
import { sayAgendaPoint, type ToldPoint } from '../../../../shared/words/tell-insight';
import type { AgendaPoint as MeetingPoint } from '../../../ui/organiser-place';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';

/** Something to discuss, and the point of the meeting where it is discussed. */
export interface ToDiscuss extends ToldPoint {
  readonly key: string;
  readonly leads: MeetingPoint;
}

interface Given extends ShownGiven {
  readonly proposal: Proposal;
  readonly agenda: readonly AgendaPoint[];
  readonly verdicts: readonly AwardVerdict[];
}

/** A dossier is discussed where it may win something. */
function leadsTo(point: AgendaPoint, { laureate, commended, pool }: Proposal): MeetingPoint {
  if (point.kind === 'pair') return point.award;
  if (laureate.includes(point.dossier)) return 'laureate';
  return [...commended, ...pool].includes(point.dossier) ? 'commended' : 'mention';
}

/** What is worth discussing first, in order, with what and who carries the disagreement. */
export function showAgenda(given: Given): readonly ToDiscuss[] {
  const { edition, language, proposal, verdicts } = given;
  const told = { language, names: namesOf(edition, language), max: edition.grid.scale.max };
  return given.agenda.map((point) => {
    const award = point.kind === 'pair' ? point.award : null;
    const verdict = verdicts.find((each) => each.award === award) ?? null;
    const dossiers = point.kind === 'pair' ? point.dossiers.join('/') : point.dossier;
    return {
      key: `${point.kind}/${award ?? ''}/${dossiers}`,
      leads: leadsTo(point, proposal),
      ...sayAgendaPoint(point, { ...told, verdict }),
    };
  });
}
