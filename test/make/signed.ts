import { publicKeyOf, signWith } from '../../electron/keys/signing';
import { BALLOT_TYPE, type Ballot } from '../../shared/ballot/ballot';
import { writeBallotPayload } from '../../shared/ballot/write-ballot';
import { EDITION_TYPE, type Edition } from '../../shared/edition/edition';
import { digestGrid, writeEditionPayload } from '../../shared/edition/edition-file';
import { sha256Hex } from '../../shared/file/digest';
import { writeEnvelope } from '../../shared/file/envelope';
import { demoBallot, demoEdition } from './demo-edition';

/** Test keys: any 32 bytes are an Ed25519 seed. */
export const seedOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

export const ORGANISER_SEED = seedOf(1);
export const JUROR_SEED = seedOf(2);

/** The demonstration edition under the test organiser's key. */
export function editionUnderTest(changes: Partial<Edition> = {}): Edition {
  return {
    ...demoEdition(),
    organiser: { publicKey: publicKeyOf(ORGANISER_SEED), recipients: ['age1demo'] },
    ...changes,
  };
}

/** Signs any payload text; the seed's own key is the envelope's `keyid`. */
export function seal(payloadType: string, payload: string, seed: Uint8Array): string {
  return writeEnvelope({ payloadType, payload, keyid: publicKeyOf(seed), sign: signWith(seed) });
}

export function sealEdition(edition: Edition, seed = ORGANISER_SEED): string {
  return seal(EDITION_TYPE, writeEditionPayload(edition), seed);
}

/** A demonstration ballot that cites this edition and names the key it is signed with. */
export function ballotUnderTest(
  file: string,
  edition: Edition,
  changes: Partial<Ballot> = {},
): Ballot {
  return {
    ...demoBallot(file, edition),
    edition: {
      id: edition.id,
      digest: sha256Hex(writeEditionPayload(edition)),
      grid: digestGrid(edition.grid),
    },
    publicKey: publicKeyOf(JUROR_SEED),
    ...changes,
  };
}

export function sealBallot(ballot: Ballot, seed = JUROR_SEED): string {
  return seal(BALLOT_TYPE, writeBallotPayload(ballot), seed);
}
