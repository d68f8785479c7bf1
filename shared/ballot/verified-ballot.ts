import type { Digest } from '../ids';
import type { Ballot } from './ballot';

/** A ballot that passed every step of the ladder, with what proves it. */
export interface VerifiedBallot {
  /** SHA-256 of the canonical payload: the identity of a ballot. */
  readonly digest: Digest;
  readonly ballot: Ballot;
  /** The DSSE envelope as text, kept unchanged for the sealed decision. */
  readonly envelope: string;
}
