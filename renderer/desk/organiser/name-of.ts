import type { Dossier } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import type { Juror } from '../../../shared/edition/juror';
import type { CriterionId, DossierId, JurorId, Language } from '../../../shared/ids';
import { rememberLast } from '../../derive/organiser';

/** Looks people and applications up by id; an unknown id stands for itself. */
export interface Names {
  readonly juror: (id: JurorId) => string;
  readonly dossier: (id: DossierId) => string;
  readonly criterion: (id: CriterionId) => string;
}

export const namesOf = rememberLast((edition: Edition, language: Language): Names => {
  const jurors = new Map(edition.jurors.map((juror): [string, Juror] => [juror.id, juror]));
  const dossiers = new Map(edition.dossiers.map((each): [string, Dossier] => [each.id, each]));
  const criteria = new Map(edition.grid.criteria.map((each) => [each.id, each.label[language]]));
  return {
    juror: (id) => jurors.get(id)?.name ?? id,
    dossier: (id) => dossiers.get(id)?.company ?? id,
    criterion: (id) => criteria.get(id) ?? id,
  };
});
