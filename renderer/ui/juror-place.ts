import type { CriterionId, DossierId } from '../../shared/ids';

/** Where the juror stands on screen. */
export interface Place {
  readonly room: 'declare' | 'mark' | 'sign';
  readonly dossier: DossierId | null;
  readonly criterion: CriterionId | null;
  readonly reading: 'summary' | 'criterion';
}
