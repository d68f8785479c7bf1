import { admitBallot } from '../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { VerifiedEdition } from '../../shared/edition/edition-file';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8 } from '../../shared/file/utf8';
import type { Digest, JurorId } from '../../shared/ids';
import type { EnrolClaim } from '../../shared/ipc';
import { acceptedBy } from '../../shared/merge/choices';
import { inTimeBy } from '../../shared/merge/closing';
import type { Choice, Ledger } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { openDesk } from '../../shared/merge/receive';
import type { Result } from '../../shared/result';
import { decryptWith } from '../keys/age-box';
import { whoseCode } from '../keys/juror-code';
import type { OrganiserKey } from '../keys/organiser-key';
import { LIMITS, readRegularFile } from '../read-file';

/** What opens ballots of one edition, and who vouches for their keys. */
interface Office {
  readonly key: Pick<OrganiserKey, 'editionId' | 'ageIdentity' | 'enrolmentKeys'>;
  readonly verified: VerifiedEdition;
}

/** Reads every file, one at a time; one receipt a file, a bad one never stops the others. */
export async function gatherBallots(
  files: readonly string[],
  office: Office,
  choices: readonly Choice[] = [],
): Promise<{ readonly ledger: Ledger; readonly receipts: readonly Receipt[] }> {
  const desk = openDesk(new Map());
  const receipts: Receipt[] = [];
  const said = { isAccepted: acceptedBy(choices), isInTime: inTimeBy(choices) };
  for (const file of files) {
    const read = await readBallotFile(file, office, said);
    if (!read.ok) {
      receipts.push({ file, ...read.error });
      continue;
    }
    const { edition } = office.verified;
    // What is counted needs no envelope: thousands of them would only fill the memory.
    const outcome = desk.receive({ ...read.value, envelope: '' }, edition);
    receipts.push({ file, ...outcome });
  }
  return { ledger: desk.ledger, receipts };
}

async function readBallotFile(
  file: string,
  { key, verified }: Office,
  said: {
    readonly isAccepted: (claim: EnrolClaim) => boolean;
    readonly isInTime: (digest: Digest) => boolean;
  },
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
    isEnrolled: async (claim) => codeOf(claim, key) === claim.juror,
    ...said,
    whoseCode: async (claim) => codeOf(claim, key),
  });
}

/** Whose code made the proof; nobody's for another edition. */
function codeOf({ edition, ...claim }: EnrolClaim, key: Office['key']): JurorId | null {
  if (edition !== key.editionId) return null;
  return whoseCode({ ...claim, editionId: edition }, key.enrolmentKeys);
}
