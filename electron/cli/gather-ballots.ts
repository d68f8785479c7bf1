import { admitBallot } from '../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8 } from '../../shared/file/utf8';
import type { EnrolClaim } from '../../shared/ipc';
import type { Ledger } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { receive } from '../../shared/merge/receive';
import type { Result } from '../../shared/result';
import { decryptWith } from '../keys/age-box';
import { isEnrolled } from '../keys/juror-code';
import { LIMITS, readRegularFile } from '../read-file';
import type { OpenedOffice } from './open-files';

/** Reads every file, one at a time; one receipt a file, a bad one never stops the others. */
export async function gatherBallots(
  files: readonly string[],
  office: OpenedOffice,
): Promise<{ readonly ledger: Ledger; readonly receipts: readonly Receipt[] }> {
  let ledger: Ledger = new Map();
  const receipts: Receipt[] = [];
  for (const file of files) {
    const read = await readBallotFile(file, office);
    if (!read.ok) {
      receipts.push({ file, ...read.error });
      continue;
    }
    const { edition } = office.verified;
    const received = receive({ ledger, verified: read.value, edition });
    ledger = received.ledger;
    receipts.push({ file, ...received.outcome });
  }
  return { ledger, receipts };
}

async function readBallotFile(
  file: string,
  { key, verified }: OpenedOffice,
): Promise<Result<VerifiedBallot, Problem>> {
  const bytes = await readRegularFile(file, { limit: LIMITS.ballot });
  if (!bytes.ok) return bytes;
  const opened = await decryptWith(key.ageIdentity, bytes.value);
  if (!opened.ok) return opened;
  const envelope = decodeUtf8(opened.value);
  if (!envelope.ok) return envelope;
  const { edition, digest: editionDigest, gridDigest } = verified;
  return admitBallot({
    envelope: envelope.value,
    edition,
    editionDigest,
    gridDigest,
    isEnrolled: (claim) => Promise.resolve(isClaimProved(claim, key)),
  });
}

function isClaimProved(claim: EnrolClaim, key: OpenedOffice['key']): boolean {
  const enrolmentKey = key.enrolmentKeys.get(claim.juror);
  if (enrolmentKey === undefined || claim.edition !== key.editionId) return false;
  const { juror, publicKey, device, enrol } = claim;
  return isEnrolled({ enrolmentKey, editionId: claim.edition, juror, publicKey, device, enrol });
}
