import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Digest, DossierId, Instant, JurorId } from '../ids';

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

/**
 * The merge closed by a named person (PRIZE rule 11): `ballots` is everything gathered
 * until then, sorted. Whatever else comes is late: kept, not counted. The last closing
 * holds. It settles nothing between files, so the merge code does not cover it.
 */
export interface ClosingChoice {
  readonly kind: 'closing';
  readonly ballots: readonly Digest[];
  readonly by: string;
  readonly at: Instant;
}

/**
 * A late ballot admitted before the seal by named people, `by` and `second`, after a preview
 * that is itself recorded (PRIZE rule 11): the laureates proposed without it and with it,
 * sorted. `second` is absent in files of before two were asked.
 */
export interface AdmissionChoice {
  readonly kind: 'admission';
  readonly juror: JurorId;
  readonly digest: Digest;
  readonly by: string;
  readonly second?: string | undefined;
  readonly reason: string;
  readonly at: Instant;
  readonly preview: {
    readonly before: readonly DossierId[];
    readonly after: readonly DossierId[];
  };
}

/** A recorded choice about one juror. */
export type JurorChoice = VersionChoice | EnrolmentChoice | AdmissionChoice;

/** One recorded choice. All of them enter the sealed file and the minutes. */
export type Choice = JurorChoice | ClosingChoice;

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
