import { writeCanonical } from '../file/canonical';
import { sha256Hex, threeByFour } from '../file/digest';
import type { Digest, DossierId } from '../ids';
import type { Ballot } from './ballot';

/**
 * A ballot as the text to be signed: canonical JSON, sheets and interests sorted by
 * dossier (UTF-16 order), so that the same work always gives the same bytes.
 */
export function writeBallotPayload(ballot: Ballot): string {
  return writeCanonical({
    ...ballot,
    sheets: ballot.sheets.toSorted(byDossier),
    interests: ballot.interests.toSorted(byDossier),
  });
}

/** Dossier order of every list in a ballot: UTF-16 code units, never a locale's. */
export function byDossier(
  a: { readonly dossier: DossierId },
  b: { readonly dossier: DossierId },
): number {
  return a.dossier < b.dossier ? -1 : a.dossier > b.dossier ? 1 : 0;
}

/**
 * `7K3Q 9XM2 P4TD`: what the juror sees at export and the organiser at import. Takes
 * the payload or its digest.
 */
export function receiptCode(payloadOrDigest: string | Digest): string {
  const isDigest = /^[0-9a-f]{64}$/.test(payloadOrDigest);
  return threeByFour(isDigest ? payloadOrDigest : sha256Hex(payloadOrDigest));
}
