import { z } from 'zod';
import { interest } from '../edition/interest';
import { digest, identifier, text } from '../file/fields';
import { PAYLOAD_TYPES } from '../file/payload-types';
import { succession } from '../file/succession';
import { paper } from './paper';
import { scoreSheet } from './score-sheet';

export const BALLOT_TYPE = PAYLOAD_TYPES.ballot;

/**
 * All score sheets of one juror: the score file that is handed in.
 *
 * `edition.digest` is the SHA-256 of the edition's signed payload, `edition.grid` of its
 * canonical grid. `rev` counts this juror's hand-ins from 1; `prev` is the digest of the
 * payload of rev − 1, null for the first. Only `final` ballots count. `enrol` proves that
 * the organiser's code was typed on the laptop that holds `publicKey` (FILES). Sheets and
 * interests are sorted by dossier, one each per dossier of the edition.
 * `signedAt` is information, never an order. `reason` is why it was signed again after the
 * deliberation, where the edition allows it; absent otherwise. `succession` is there only when
 * the juror moved here from another laptop, whose key signed this one; `paper` only when it was
 * typed from a printed sheet, and the organiser's key signed it.
 */
export const ballot = z.strictObject({
  format: z.literal('palmares-ballot'),
  version: z.literal(1),
  edition: z.strictObject({ id: identifier, digest, grid: digest }),
  juror: identifier,
  publicKey: text,
  device: text,
  enrol: text,
  rev: z.int().min(1),
  prev: digest.nullable(),
  status: z.enum(['draft', 'final']),
  signedAt: text,
  reason: text.optional(),
  sheets: z.array(scoreSheet),
  interests: z.array(interest),
  succession: succession.optional(),
  paper: paper.optional(),
});

export type Ballot = z.infer<typeof ballot>;
