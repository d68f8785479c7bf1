import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Digest, JurorId } from '../ids';

/** Grow-only set of verified ballots, by digest. What counts is derived, never stored. */
export type Ledger = ReadonlyMap<Digest, VerifiedBallot>;

/**
 * What people decided where files alone cannot: which of several contents of one
 * revision counts (`fork`), or which laptop speaks for a juror (`two-devices`: `digest`
 * is a ballot made on it). `by` names who chose, `reason` why; both enter the minutes.
 */
export interface Choice {
  readonly kind: 'fork' | 'two-devices';
  readonly juror: JurorId;
  readonly rev: number;
  readonly digest: Digest;
  readonly by: string;
  readonly reason: string;
}

/** What one juror contributes. */
export type Standing =
  | { readonly state: 'counted'; readonly verified: VerifiedBallot }
  /** A fork or a second device without a recorded choice: nothing of this juror counts. */
  | {
      readonly state: 'suspended';
      readonly why: 'fork' | 'two-devices';
      readonly rev: number;
      readonly between: readonly VerifiedBallot[];
    }
  /** Only drafts arrived. */
  | { readonly state: 'draft'; readonly verified: VerifiedBallot }
  | { readonly state: 'missing' };

/** Every juror of the edition, in its order. */
export type Standings = ReadonlyMap<JurorId, Standing>;
