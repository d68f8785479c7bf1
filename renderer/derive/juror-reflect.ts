import type { Marks } from '../../shared/ballot/score-sheet';
import type { CriterionId, DossierId } from '../../shared/ids';
import { type OwnMirror, mirrorOf as ownMirrorOf } from '../../shared/insight/mirror';
import type { JurorWork } from '../store/juror-work';
import { ballotOf } from './juror-ballot';
import type { OpenDesk } from './juror-desk';
import { isOpen, type JurorDossier } from './juror-dossiers';

/** A mark that is no longer what it was when the sheet was first complete. */
export interface Rethought {
  readonly dossier: DossierId;
  readonly criterion: CriterionId;
  readonly before: number | null;
  readonly after: number | null;
}

/** What the work would say if it were handed in now, about this juror alone. */
export function reflect(desk: OpenDesk, work: JurorWork): OwnMirror {
  return ownMirrorOf(ballotOf({ desk, work, signedAt: '' }), desk.edition.grid);
}

/** Every mark changed since a first complete reading, in the edition's order. */
export function rethought(
  desk: OpenDesk,
  dossiers: readonly JurorDossier[],
  firstReadings: ReadonlyMap<DossierId, Marks>,
): readonly Rethought[] {
  return dossiers.filter(isOpen).flatMap(({ dossier, sheet }) => {
    const first = firstReadings.get(dossier.id);
    if (!first) return [];
    return desk.edition.grid.criteria.flatMap(({ id }): Rethought[] => {
      const [before, after] = [first[id] ?? null, sheet.marks[id] ?? null];
      return before === after ? [] : [{ dossier: dossier.id, criterion: id, before, after }];
    });
  });
}
