import { describe, expect, it } from 'vitest';
import { decryptWith, encryptTo } from '../../../electron/keys/age-box';
import {
  ageIdentityOf,
  deriveJurorKeys,
  enrol,
  isEnrolled,
  recipientOf,
} from '../../../electron/keys/juror-code';
import { publicKeyOf } from '../../../electron/keys/signing';
import { admitBallot } from '../../../shared/ballot/read-ballot';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { sha256Hex } from '../../../shared/file/digest';
import { decodeUtf8, encodeUtf8 } from '../../../shared/file/utf8';
import type { EnrolClaim } from '../../../shared/ipc';
import {
  ballotUnderTest,
  editionUnderTest,
  JUROR_SEED,
  sealBallot,
  seedOf,
} from '../../make/signed';

const edition = editionUnderTest();
const organiser = ageIdentityOf(seedOf(31));

/** A juror with this code hands in the demonstration ballot of `file`. */
async function handIn(file: string, code: string) {
  const { enrolmentKey } = await deriveJurorKeys({ code, editionId: edition.id });
  const ballot = ballotUnderTest(file, edition);
  const { juror, device } = ballot;
  const claim = { editionId: edition.id, juror, device, publicKey: publicKeyOf(JUROR_SEED) };
  const signed = sealBallot({ ...ballot, enrol: enrol({ ...claim, enrolmentKey }) });
  const bytes = await encryptTo([await recipientOf(organiser)], encodeUtf8(signed));
  return { bytes, juror, enrolmentKey };
}

/** The organiser takes a score file whose juror has this enrolment key. */
async function take(bytes: Uint8Array, enrolmentKey: string) {
  const opened = await decryptWith(organiser, bytes);
  if (!opened.ok) return opened;
  const envelope = decodeUtf8(opened.value);
  if (!envelope.ok) return envelope;
  return admitBallot({
    envelope: envelope.value,
    edition,
    editionDigest: sha256Hex(writeEditionPayload(edition)),
    gridDigest: digestGrid(edition.grid),
    isEnrolled: async ({ edition: editionId, ...claim }: EnrolClaim) =>
      isEnrolled({ editionId, ...claim, enrolmentKey }),
  });
}

describe('a score file', () => {
  it('travels from the code on a slip to the ledger', async () => {
    const { bytes, juror, enrolmentKey } = await handIn('J02.rev1', '7K3QF9XM2P');
    const taken = await take(bytes, enrolmentKey);
    expect(taken.ok && taken.value.ballot.juror).toBe(juror);
  });

  it('signed without the juror’s own code is not enrolled', async () => {
    const { bytes } = await handIn('J02.rev1', '0000000000');
    const { enrolmentKey } = await handIn('J02.rev1', '7K3QF9XM2P');
    const taken = await take(bytes, enrolmentKey);
    expect(!taken.ok && taken.error.kind).toBe('key-not-enrolled');
  });

  it('with one flipped bit anywhere is never taken', async () => {
    const { bytes, enrolmentKey } = await handIn('J02.rev1', '7K3QF9XM2P');
    const step = Math.ceil(bytes.length / 300);
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect((await take(flipped, enrolmentKey)).ok, `byte ${at}`).toBe(false);
    }
  });
});
