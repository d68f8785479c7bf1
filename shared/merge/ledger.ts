import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Digest, Instant, JurorId } from '../ids';

/** Grow-only set of verified ballots, by digest. What counts is derived, never stored. */
export type Ledger = ReadonlyMap<Digest, VerifiedBallot>;

/**
 * What people decided where files alone cannot: which of several contents of one
 * revision counts (`fork`), or which laptop speaks for a juror (`two-devices`: `digest`
 * is a ballot made on it). `by` names who chose, `reason` why; both enter the minutes.
 */
export interface VersionChoice {
  readonly kind: 'fork' | 'two-devices';
  readonly juror: JurorId;
  readonly rev: number;
  readonly digest: Digest;
  readonly by: string;
  readonly reason: string;
}

/**
 * A key accepted for a juror without the code, after its 4×4 characters were compared by
 * voice (FILES, "Who holds what"). `publicKey` is base64url; `at` is information, never
 * an order.
 */
export interface EnrolmentChoice {
  readonly kind: 'enrolment';
  readonly juror: JurorId;
  readonly publicKey: string;
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

/** One recorded choice. All of them enter the merge code, the sealed file and the minutes. */
export type Choice = VersionChoice | EnrolmentChoice;

/** What one juror contributes. */
export type Standing =
  | { readonly state: 'counted'; readonly verified: VerifiedBallot }
  /** A fork or a second device without a recorded choice: nothing of this juror counts. */
  | {
      readonly state: 'suspended';
      readonly why: VersionChoice['kind'];
      readonly rev: number;
      readonly between: readonly VerifiedBallot[];
    }
  /** Only drafts arrived. */
  | { readonly state: 'draft'; readonly verified: VerifiedBallot }
  | { readonly state: 'missing' };

/** Every juror of the edition, in its order. */
export type Standings = ReadonlyMap<JurorId, Standing>;
