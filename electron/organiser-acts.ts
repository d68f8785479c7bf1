import { readCanonical } from '../shared/file/canonical';
import { writeEnvelope } from '../shared/file/envelope';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { EnrolClaim, Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { whoseCode } from './keys/juror-code';
import { signWith } from './keys/signing';
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

/** Signs a seal and nothing else: the payload type is fixed here, never asked by the page. */
export function signSeal(payload: string): Requests['signSeal']['answer'] {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return NOBODY;
  if (!readCanonical(payload).ok) return refuse({ kind: 'not-canonical' });
  const { publicKey, signingKey } = organiser.key;
  return ok({
    envelope: writeEnvelope({
      payloadType: PAYLOAD_TYPES.seal,
      payload,
      keyid: publicKey,
      sign: signWith(signingKey),
    }),
  });
}
