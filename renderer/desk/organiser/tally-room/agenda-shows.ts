import type { DossierId } from '../../../../shared/ids';
import type { AgendaPoint } from '../../../../shared/insight/agenda';
import type { AwardVerdict } from '../../../../shared/insight/verdict';
import { sayAgendaPoint, type ToldPoint } from '../../../../shared/words/tell-insight';
import { namesOf } from '../name-of';
import type { ShownGiven } from './ranking-shows';

/** Something to discuss, and the dossiers it is about: one, or two that contend. */
export interface ToDiscuss extends ToldPoint {
  readonly key: string;
  readonly dossiers: readonly DossierId[];
}

interface Given extends ShownGiven {
  readonly agenda: readonly AgendaPoint[];
  readonly verdicts: readonly AwardVerdict[];
}

/** What is worth discussing first, in order, with what and who carries the disagreement. */
export function showAgenda(given: Given): readonly ToDiscuss[] {
  const { edition, language, verdicts } = given;
  const { rules, grid } = edition;
  const names = namesOf(edition, language);
  const told = { language, names, method: rules.method, max: grid.scale.max };
  return given.agenda.map((point) => {
    const award = point.kind === 'pair' ? point.award : null;
    const verdict = verdicts.find((each) => each.award === award) ?? null;
    const dossiers = point.kind === 'pair' ? point.dossiers : [point.dossier];
    return {
      key: `${point.kind}/${award ?? ''}/${dossiers.join('/')}`,
      dossiers,
      ...sayAgendaPoint(point, { ...told, verdict }),
    };
  });
}
