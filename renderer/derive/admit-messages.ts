import type { Against } from '../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Problem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import type { EnrolClaim, TakenBallot } from '../../shared/ipc';
import type { Choice } from '../../shared/merge/ledger';
import type { Result } from '../../shared/result';

/** One file as the ladder left it. */
export interface AdmittedFile {
  readonly file: string;
  readonly raw: Digest | null;
  readonly verdict: Result<VerifiedBallot, Problem>;
}

/** What the desk tells the worker that reads ballots. */
export type ToWorker =
  /** First, once: what every ballot is held against. */
  | { readonly kind: 'begin'; readonly against: Against; readonly choices: readonly Choice[] }
  | ({ readonly kind: 'admit'; readonly job: number } & TakenBallot)
  | { readonly kind: 'whose'; readonly question: number; readonly whose: string | null };

/** What the worker tells the desk. */
export type ToDesk =
  | { readonly kind: 'admitted'; readonly job: number; readonly admitted: AdmittedFile }
  | { readonly kind: 'whose'; readonly question: number; readonly claim: EnrolClaim };
