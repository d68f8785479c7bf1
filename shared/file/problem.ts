import type { CriterionId, Digest, DossierId, EditionId, JurorId } from '../ids';

/** What stops a file at the door, before its words are read. */
export type ContainerProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-ours'; readonly looksLike: LooksLike }
  /** Made for another edition or organiser key, or damaged in its first lines. */
  | { readonly kind: 'wrong-recipient' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'not-canonical' }
  | { readonly kind: 'version-newer'; readonly version: number };

export type LooksLike =
  | 'pdf'
  | 'zip'
  | 'image'
  | 'office'
  | 'text'
  | 'folder'
  | 'device'
  | 'edition'
  | 'ballot'
  | 'palmares'
  | 'organiser-key'
  | 'unknown';

/** One thing wrong inside a file: where (JSON path) and what, as a code. */
export interface Flaw {
  readonly path: string;
  readonly code: string;
}

/** What stops a signed payload. */
export type PayloadProblem =
  | { readonly kind: 'schema'; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'text'; readonly path: string; readonly dossier?: DossierId }
  | { readonly kind: 'signature' }
  | { readonly kind: 'key-mismatch' };

/** What stops a genuine ballot from entering this ledger. */
export type BallotProblem =
  | { readonly kind: 'other-edition'; readonly edition: EditionId; readonly juror: JurorId }
  /** `since`: which addendum replaced the grid it was marked on, and the criteria that differ. */
  | {
      readonly kind: 'other-grid';
      readonly juror: JurorId;
      readonly since?: { readonly addendum: number; readonly criteria: readonly CriterionId[] };
    }
  | { readonly kind: 'unknown-juror'; readonly juror: JurorId }
  | { readonly kind: 'unknown-dossier'; readonly juror: JurorId; readonly dossier: DossierId }
  | {
      readonly kind: 'mark-off-scale';
      readonly juror: JurorId;
      readonly dossier: DossierId;
      readonly criterion: CriterionId;
      readonly mark: number;
    }
  /** Nobody vouches for the key yet: a person compares its fingerprint by voice. */
  | ({ readonly kind: 'key-not-enrolled' } & NewKey)
  /** The code typed on that laptop is another juror's, `of`. */
  | ({ readonly kind: 'code-reused'; readonly of: JurorId } & NewKey)
  /** Genuine, and after the merge was closed or the decision sealed: kept, not counted. */
  | {
      readonly kind: 'late';
      readonly juror: JurorId;
      readonly rev: number;
      readonly digest: Digest;
    };

/** A key that no code of this juror vouches for; `publicKey` is base64url. */
interface NewKey {
  readonly juror: JurorId;
  readonly publicKey: string;
  /** 4×4 characters. */
  readonly fingerprint: string;
}

/** Refusals of a `*.edition` or `*.palmares` archive (FILES, container rules). */
export type ArchiveProblem = {
  readonly kind: 'slip' | 'bomb' | 'ambiguous' | 'symlink' | 'duplicate' | 'digest' | 'type';
  readonly entry: string;
};

/** What stops a person at a lock. */
export type UnlockProblem =
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'key-of-another-edition' }
  /** This laptop keeps the juror's work under another code; `tried`: the one given is not it. */
  | { readonly kind: 'other-code'; readonly tried: boolean }
  | { readonly kind: 'laptop-key-damaged' };

/** What stops a move from one laptop to another. */
export type MoveProblem =
  /** The request comes from this very laptop. */
  | { readonly kind: 'move-to-itself' }
  /** It was not made with this juror's code. */
  | { readonly kind: 'move-unproved' }
  /** This laptop handed over: what is signed here counts no more. */
  | { readonly kind: 'moved-away'; readonly device: string };

/** What the machine refuses. */
export type MachineProblem =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'bad-request' };

/** A backup of another edition, or of another person's work (null: the organiser's). */
export type BackupProblem = {
  readonly kind: 'other-work';
  readonly edition: EditionId;
  readonly owner: JurorId | null;
};

/** What stops an edition from taking the place of the one a juror works on. */
export type SuccessionProblem =
  | { readonly kind: 'older-edition'; readonly seq: number; readonly current: number }
  | { readonly kind: 'another-edition'; readonly edition: EditionId }
  | { readonly kind: 'another-organiser' };

export type FileProblem = ContainerProblem | PayloadProblem | ArchiveProblem;
export type Problem =
  | FileProblem
  | BallotProblem
  | SuccessionProblem
  | UnlockProblem
  | MoveProblem
  | BackupProblem
  | MachineProblem;
export type ProblemKind = Problem['kind'];
