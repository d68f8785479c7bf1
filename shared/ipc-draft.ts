import type { Digest, EditionId } from './ids';
import type { Ask, Nothing } from './ipc';

/** An edition being prepared: its keys are made, and nobody but its organiser reads it. */
export interface PreparerSession {
  readonly role: 'preparer';
  readonly edition: EditionId;
  readonly publicKey: string;
  /** `age1…`: what ballots will be encrypted to. */
  readonly recipient: string;
  readonly fingerprint: string;
  /** The signed edition as it was published last; null before. */
  readonly envelope: string | null;
}

/** A file that may become an attachment, by its name, its folders' and its size. */
export interface FoundFile {
  readonly ref: string;
  readonly name: string;
  /** The folders it lies in, the nearest first, up to the one that was dropped. */
  readonly folders: readonly string[];
  readonly bytes: number;
}

/** A file as the draft keeps it: by its first bytes, pictures made anew. */
export interface KeptFile {
  readonly type: 'application/pdf' | 'image/png' | 'image/jpeg' | 'video/mp4';
  readonly bytes: number;
  readonly sha256: Digest;
}

/** What an organiser asks of the shell while an edition is prepared. */
export interface DraftRequests {
  /** Editions being prepared on this machine. */
  listDrafts: Ask<Nothing, { readonly drafts: readonly EditionId[] }>;
  /** Makes the keys of a new edition, under the passphrase, and opens its draft. */
  beginDraft: Ask<{ readonly edition: EditionId; readonly passphrase: string }, PreparerSession>;
  openDraft: Ask<{ readonly edition: EditionId; readonly passphrase: string }, PreparerSession>;
  /** Reads an edition to start another from it; nothing is kept, nobody is unlocked. */
  borrowEdition: Ask<
    { readonly edition: string; readonly key: string; readonly passphrase: string },
    { readonly envelope: string }
  >;
  /** Preparer only. The files under what was chosen or dropped. */
  findAttachments: Ask<
    { readonly files: readonly string[] },
    { readonly files: readonly FoundFile[] }
  >;
  /**
   * Preparer only. Keeps one file, encrypted: told by its first bytes, pictures made anew,
   * refused above the limit (in bytes) of its type.
   */
  keepAttachment: Ask<
    { readonly file: string; readonly limits: Readonly<Record<KeptFile['type'], number>> },
    KeptFile
  >;
}
