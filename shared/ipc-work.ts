import type { Digest, EditionId, Instant } from './ids';

/**
 * What rooms and shell say to each other of somebody's work: its journal, what opening found,
 * backup and purge. Part of the contract, and imported through `ipc.ts`.
 */

/** One row put or deleted in the page's database; main keeps it and knows not what it means. */
export interface JournalEntry {
  readonly table: string;
  readonly op: 'put' | 'delete';
  /** The row's primary key as a text. */
  readonly key: string;
  /** Any canonical JSON value; null for a deletion. */
  readonly row: unknown;
}

/** Where a journal stands: number and SHA-256 of its last line; seq 0 before the first. */
export interface Head {
  readonly seq: number;
  readonly hash: Digest;
}

/** Numbers of commits, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a person must be told of an opening. `empty`, `behind`, `diverged`, `unreadable`:
 * the database was, and is rebuilt. `ahead`, `journal-broken`, `journal-older` (another one
 * than was kept), `journal-missing`, `journal-set-aside`: the journal was, and is mended. `sealed-elsewhere`: the rows are of a
 * key that is not here. `torn`: a power cut stopped a write nobody was told of.
 */
export interface Told {
  readonly why:
    | 'empty'
    | 'behind'
    | 'diverged'
    | 'unreadable'
    | 'ahead'
    | 'journal-broken'
    | 'journal-older'
    | 'journal-missing'
    | 'journal-set-aside'
    | 'sealed-elsewhere'
    | 'torn';
  /**
   * What the work was taken from; `marks`: those of the database, whose words no key here
   * opens; `nothing`: neither database nor journal could be read.
   */
  readonly from: 'journal' | 'database' | 'marks' | 'nothing';
  /** Commits that are nowhere any more; empty: nothing is missing. */
  readonly lost: readonly Span[];
}

/**
 * What the database does when it opens. `rebuilt`: it takes these rows, all of them puts,
 * in the place of its own. `give`: main needs its rows to decide (`reconcile`).
 */
export type Recalled =
  | { readonly state: 'same'; readonly head: Head; readonly told: Told | null }
  | {
      readonly state: 'rebuilt';
      readonly head: Head;
      readonly rows: readonly JournalEntry[];
      /** Null: the last commit was brought in, and all else was there. */
      readonly told: Told | null;
    }
  | { readonly state: 'give' };

/** What this machine keeps of the unlocked work. */
export interface MachineState {
  /** The journal's number. */
  readonly seq: number;
  /** Instant of the newest snapshot; null before the first. */
  readonly snapshotAt: Instant | null;
  /** Letters that the person types to purge. */
  readonly edition: EditionId;
  /** 4×4 characters of the key that signs here, to be read aloud. */
  readonly fingerprint: string;
  /** Whether the juror's code is remembered here; `cannot`: no keychain, or nobody to remember. */
  readonly memory: 'cannot' | 'asks' | 'remembers';
}

/** How rows of a backup stand beside those of this machine. */
export interface Restored {
  /** `would-replace`: nothing was done, the person is asked first. */
  readonly state: 'restored' | 'would-replace' | 'already-here';
  readonly added: number;
  readonly replaced: number;
  /** The laptop that the work comes from signed this one: it stands in its place from now on. */
  readonly hasMoved: boolean;
}

/** What a purge left: the edition file stays while somebody else of this machine works on it. */
export interface Purged {
  readonly editionFile: 'gone' | 'stays';
  /** `left`: the keys are destroyed, but the disk kept some encrypted files. */
  readonly files: 'gone' | 'left';
  /** Others whose work on this edition stays on this machine. */
  readonly others: number;
}
