import { markOf } from '../../shared/ballot/sheet-state';
import type { Edition } from '../../shared/edition/edition';
import type { CriterionId } from '../../shared/ids';
import type { JurorWork } from '../store/juror-work';
import type { Place } from '../ui/juror-place';
import type { OpenDesk } from './juror-desk';
import { isOpen, type JurorDossier, jurorDossiers } from './juror-dossiers';

/** The remembered place, or where a first visit starts. */
export function firstPlace(work: JurorWork): Place {
  if (work.place) {
    const { room, dossier, criterion, reading } = work.place;
    return { room, dossier, criterion, reading };
  }
  return { room: 'declare', dossier: null, criterion: null, reading: 'summary' };
}

/** Where a dossier opens: on its first mark to set; never read, on its summary. */
export function placeIn(each: JurorDossier, edition: Edition): Place {
  return {
    room: 'mark',
    dossier: each.dossier.id,
    criterion: firstToMark(each, edition),
    reading: each.state === 'unread' ? 'summary' : 'criterion',
  };
}

function firstToMark(each: JurorDossier, edition: Edition): CriterionId | null {
  const { criteria } = edition.grid;
  const empty = criteria.find((criterion) => markOf(each.sheet, criterion) === undefined);
  return (empty ?? criteria[0])?.id ?? null;
}

/** Where marking starts: before the first open dossier that is not finished. */
export function placeToMark(desk: OpenDesk, work: JurorWork): Place {
  const standing = { interests: work.interests, sheets: work.sheets };
  const dossiers = jurorDossiers({ edition: desk.edition, juror: desk.juror.id, ...standing });
  const open = dossiers.filter(isOpen);
  const first = open.find((each) => each.state !== 'complete') ?? open[0];
  if (!first) return { room: 'mark', dossier: null, criterion: null, reading: 'summary' };
  return placeIn(first, desk.edition);
}
