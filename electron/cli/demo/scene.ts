import type { Ballot } from '../../../shared/ballot/ballot';
import type { Deliberation } from '../../../shared/decision/deliberation';
import type { Occasion } from '../../../shared/decision/minutes';
import type { Attachment } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import type { DossierId, JurorId } from '../../../shared/ids';
import type { Standings } from '../../../shared/merge/ledger';
import type { Proposal } from '../../../shared/tally/proposal';
import type { DemoBallotContext } from './demo-edition';

/** What only the keys decide in an edition. */
export interface SceneKeys {
  readonly organiserPublicKey: string;
  readonly recipients: readonly string[];
  readonly attachments: ReadonlyMap<DossierId, readonly Attachment[]>;
}

/** One score file to sign, before keys. `after` names the hand-in whose revision it follows. */
export interface HandIn {
  readonly id: string;
  readonly juror: JurorId;
  readonly after?: string;
  /** Null is an ordinary ballot; otherwise the name it bears among the odd files. */
  readonly odd: string | null;
  readonly write: (context: DemoBallotContext) => Ballot;
}

/**
 * A whole edition to play, before any key: who marked what, which files are odd, what
 * settles the fork and how the meeting goes.
 */
export interface Scene {
  readonly editionId: string;
  readonly edition: (keys: SceneKeys) => Edition;
  readonly attachmentName: (dossier: DossierId) => string;
  readonly handIns: readonly HandIn[];
  /** The hand-in that is cut, and the one that is copied. */
  readonly truncated: string;
  readonly copied: string;
  readonly fork: { readonly chosen: string; readonly by: string; readonly reason: string };
  readonly meeting: (held: {
    readonly edition: Edition;
    readonly standings: Standings;
    readonly proposal: Proposal;
  }) => Deliberation;
  readonly occasion: Omit<Occasion, 'fingerprint'>;
  readonly sealedBy: readonly [string, string];
  readonly sealedAt: string;
}
