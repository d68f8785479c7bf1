import type { EnrolClaim, Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { whoseCode } from './keys/juror-code';
import { unlockedAs } from './unlocked';

const NOBODY = refuse({ kind: 'bad-request' } as const);

/** Whether each laptop key was enrolled with its juror's code; a juror without a code never was. */
export function checkEnrolments(
  claims: readonly EnrolClaim[],
): Requests['checkEnrolments']['answer'] {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return NOBODY;
  const { editionId, key } = organiser;
  const whose = claims.map(({ edition, ...claim }) =>
    edition === editionId ? whoseCode({ ...claim, editionId }, key.enrolmentKeys) : null,
  );
  return ok({ enrolled: claims.map(({ juror }, at) => whose[at] === juror), whose });
}
