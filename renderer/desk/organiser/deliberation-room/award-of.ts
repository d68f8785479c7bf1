import type { AwardId } from '../../../../shared/edition/edition';
import type { AgendaPoint } from '../../../ui/organiser-place';

/** The award a point of the agenda is about; the others are about the meeting itself. */
export function awardOf(point: AgendaPoint): AwardId | null {
  return point === 'laureate' || point === 'commended' || point === 'mention' ? point : null;
}
