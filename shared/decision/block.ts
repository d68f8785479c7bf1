import type { AwardId, Edition } from '../edition/edition';
import type { CollegeId, DossierId, JurorId, Language } from '../ids';
import type { Standings } from '../merge/ledger';
import type { NoLaureateWhy } from '../tally/laureate';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import type { Deliberation } from './deliberation';
import type { Meeting } from './meeting';

/** One thing that prevents sealing, with the facts a person needs to lift it. */
export type Block =
  /** Rule 1. `lacking` colleges have too few present. */
  | {
      readonly kind: 'quorum-not-reached';
      readonly present: number;
      readonly needed: number;
      readonly lacking: readonly CollegeId[];
    }
  | { readonly kind: 'laureate-undecided' | 'commended-undecided' }
  /** A vote on this question is due and not recorded; null is "no award". */
  | { readonly kind: 'vote-missing'; readonly award: AwardId; readonly dossier: DossierId | null }
  /** The recorded vote did not carry what is decided. */
  | { readonly kind: 'vote-lost'; readonly award: AwardId; readonly dossier: DossierId | null }
  /** Votes divided evenly: the casting vote and its written reason are due (rule 6). */
  | {
      readonly kind: 'casting-missing';
      readonly award: AwardId;
      readonly dossier: DossierId | null;
    }
  /** More votes than jurors who may vote on it (rule 2). */
  | {
      readonly kind: 'votes-exceed-voters';
      readonly award: AwardId;
      readonly dossier: DossierId | null;
      readonly votes: number;
      readonly voters: number;
    }
  /** Rule 9: two thirds of the votes cast were needed. */
  | {
      readonly kind: 'ranking-left-without-two-thirds';
      readonly award: AwardId;
      readonly dossier: DossierId;
      readonly for: number;
      readonly cast: number;
    }
  | { readonly kind: 'reason-missing'; readonly award: AwardId }
  | {
      readonly kind: 'commended-outside-pool';
      readonly dossier: DossierId;
      readonly pool: readonly DossierId[];
    }
  /** Rule 7: the score on 100 or the criterion's mean is under its minimum. */
  | {
      readonly kind: 'below-threshold';
      readonly dossier: DossierId;
      readonly why: NoLaureateWhy['kind'];
    }
  /** Withdrawn, ineligible or with too few sheets (rule 4). */
  | { readonly kind: 'not-ranked'; readonly award: AwardId; readonly dossier: DossierId }
  | { readonly kind: 'joint-not-allowed'; readonly award: AwardId }
  | { readonly kind: 'awarded-twice'; readonly dossier: DossierId }
  | { readonly kind: 'commended-without-laureate' }
  /** Rule 9: the first two are nearer than the declared gap; no debate is recorded. */
  | { readonly kind: 'margin-needs-debate'; readonly award: AwardId }
  | {
      readonly kind: 'fork-unsettled';
      readonly juror: JurorId;
      readonly why: 'fork' | 'two-devices';
    }
  /** A winner whose name nobody confirmed, before publication or in the meeting. */
  | { readonly kind: 'name-unproofed'; readonly dossier: DossierId }
  | { readonly kind: 'citation-missing'; readonly award: AwardId; readonly language: Language };

export type BlockKind = Block['kind'];

/** What sealing is judged on. `ranking` takes the meeting's recusals into account. */
export interface Sealing {
  readonly edition: Edition;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly standings: Standings;
  readonly deliberation: Deliberation;
}

/** The same, with the acts read once. */
export interface Judged extends Sealing {
  readonly meeting: Meeting;
}
