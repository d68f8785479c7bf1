import type { Digest } from '../shared/ids';
import type { JurorSession, OrganiserSession, PresenterSession, Session } from '../shared/ipc';
import type { PreparerSession } from '../shared/ipc-draft';
import type { KeyHolder, LaptopKey } from './juror-key';
import type { OrganiserKey } from './keys/organiser-key';
import type { OpenEdition } from './open-edition';
import { closeWork } from './work';

/** What a signed edition carries beside its text, by digest. */
interface Attachments {
  readonly bytes: ReadonlyMap<Digest, Uint8Array>;
  readonly types: ReadonlyMap<Digest, string>;
}

/** Who is unlocked in this run, with the secrets that never leave main. */
export type Unlocked =
  | {
      readonly role: 'juror';
      readonly session: JurorSession;
      /** As typed or recalled, tidy: what this computer may be asked to remember. */
      readonly code: string;
      readonly editionId: string;
      /** What an addendum is held against. */
      readonly edition: Pick<OpenEdition, 'id' | 'seq' | 'organiser'>;
      /** What this laptop signs with, and whose code keeps it. */
      readonly laptop: LaptopKey;
      readonly holder: KeyHolder;
      /** Who may read this juror's ballots. */
      readonly recipients: readonly string[];
      readonly attachments: Attachments;
    }
  | {
      readonly role: 'organiser';
      readonly session: OrganiserSession;
      readonly editionId: string;
      readonly key: OrganiserKey;
      /** The key file as it came, still under its passphrase. */
      readonly keyFile: Uint8Array;
      /** Who may read what this organiser writes into the ledger: every organiser's key. */
      readonly recipients: readonly string[];
      /** Whose code opens the edition; a juror without a code has no recipient. */
      readonly jurors: readonly { readonly id: string; readonly recipient?: string | undefined }[];
      readonly attachments: Attachments;
    }
  | {
      readonly role: 'preparer';
      readonly session: PreparerSession;
      readonly editionId: string;
      readonly key: OrganiserKey;
      readonly keyFile: Uint8Array;
      /** Of the edition published last; nobody before. */
      readonly jurors: readonly { readonly id: string; readonly recipient?: string | undefined }[];
    }
  | { readonly role: 'presenter'; readonly session: PresenterSession };

let present: Unlocked | null = null;

export function unlock<U extends Unlocked>(unlocked: U): U {
  lock();
  present = unlocked;
  return unlocked;
}

/** The same person goes on under what was just published: the journal stays open. */
export function renew<U extends Unlocked>(unlocked: U): U {
  present = unlocked;
  return unlocked;
}

/** Forgets keys and texts and closes the journal; seeds are overwritten, the rest is left to the collector. */
export function lock(): void {
  if (present?.role === 'juror') present.laptop.seed.fill(0);
  if (present?.role === 'organiser' || present?.role === 'preparer') present.key.signingKey.fill(0);
  present = null;
  void closeWork();
}

export const sessionNow = (): Session | null => present?.session ?? null;

/** The unlocked juror or organiser; null when somebody else is. */
export function unlockedAs<R extends Unlocked['role']>(
  role: R,
): Extract<Unlocked, { role: R }> | null {
  return present?.role === role ? (present as Extract<Unlocked, { role: R }>) : null;
}

/** One attachment of the unlocked edition. */
export function attachmentOf(sha256: Digest): { bytes: Uint8Array; type: string } | null {
  if (present?.role !== 'juror' && present?.role !== 'organiser') return null;
  const bytes = present.attachments.bytes.get(sha256);
  const type = present.attachments.types.get(sha256);
  return bytes && type ? { bytes, type } : null;
}
