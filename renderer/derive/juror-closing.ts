import type { Edition } from '../../shared/edition/edition';
import type { Instant } from '../../shared/ids';

/** When a moment of the schedule is over; a day without an hour lasts until its end. */
export function endOf(instant: Instant): number {
  const start = Date.parse(instant);
  return instant.includes('T') ? start : start + 86_400_000;
}

/**
 * What a further revision takes now, by the clock of this computer: nothing more before the
 * deliberation; after it a reason, or nothing may be signed again, as the edition says.
 */
export function signingAgain(
  { schedule, rules }: Edition,
  now: number,
): 'free' | 'with-reason' | 'closed' {
  // A moment nobody can read closes nothing.
  if (!(endOf(schedule.deliberation) < now)) return 'free';
  return rules.maySignAgain === true ? 'with-reason' : 'closed';
}
