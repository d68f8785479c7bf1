import type { Problem } from './file/problem';
import type { Digest, EditionId, Language } from './ids';
import type { DraftRequests, PreparerSession } from './ipc-draft';
import type { SigningRequests } from './ipc-signing';
import type { DisplayView, LecternState, StageState } from './ipc-windows';
import type { Head, JournalEntry, MachineState, Purged, Recalled, Restored } from './ipc-work';
import type { Result } from './result';

export type { CosignerKey } from './ipc-signing';
export type {
  Head,
  JournalEntry,
  MachineState,
  Purged,
  Recalled,
  Restored,
  Span,
  Told,
} from './ipc-work';

/**
 * The contract between the rooms (renderer) and the shell (main). Requests go up, one
 * object each, and are answered with a `Result`; announcements come down. Files are
 * named by opaque references: paths, keys and codes never leave main.
 */

/** A file the person chose, dropped or double-clicked; its path stays in main. */
export interface FileRef {
  readonly ref: string;
  /** Base name, for people. */
  readonly name: string;
  readonly kind: 'edition' | 'organiser-key' | 'ballot' | 'palmares' | 'show' | 'other';
}

/** What a first screen needs to know of this machine. */
export interface Greeting {
  readonly version: string;
  readonly language: Language;
  /** Files given on the command line or by double click, not yet taken by a room. */
  readonly opened: readonly FileRef[];
  /** Editions this machine has opened before, newest first. */
  readonly known: readonly KnownEdition[];
  /** Who is unlocked in this run, if anyone (survives a reload of the page). */
  readonly session: Session | null;
}

export interface KnownEdition {
  readonly file: FileRef;
  readonly edition: EditionId;
}

/** The signed edition as text (DSSE envelope), checked by main for integrity and signature. */
interface OpenedEdition {
  readonly envelope: string;
}

export interface JurorSession extends OpenedEdition {
  readonly role: 'juror';
  readonly juror: string;
  /** Ed25519 public key of this laptop for this edition, base64url. */
  readonly publicKey: string;
  readonly device: string;
  /** HMAC that binds juror, key and device to the juror code, base64url. */
  readonly enrol: string;
  /** The key of the laptop before this one, and its signature under this one's. */
  readonly succession?: { readonly from: string; readonly proof: string };
  /** The laptop that this one handed over to: what is signed here counts no more. */
  readonly movedTo?: string;
}

export interface OrganiserSession extends OpenedEdition {
  readonly role: 'organiser';
  readonly publicKey: string;
  /** 4×4 characters, read aloud and printed in the minutes. */
  readonly fingerprint: string;
}

/** A sealed decision opened for the ceremony; entries are texts by name. */
export interface PresenterSession {
  readonly role: 'presenter';
  readonly entries: Readonly<Record<string, string>>;
  /** The show made from it, as text; absent until one was opened or edited. */
  readonly show?: string;
}

export type Session = JurorSession | OrganiserSession | PreparerSession | PresenterSession;

/** One file as it came in: a decrypted envelope, or why not. The raw bytes are kept in main's inbox. */
export interface TakenBallot {
  readonly file: string;
  /** SHA-256 of the bytes as they came, under which the inbox keeps them; null when unread. */
  readonly raw: Digest | null;
  readonly envelope: Result<string, Problem>;
}

/** A folder watched for score files: what was seen of it last. */
export interface WatchState {
  /** Its name, for people. */
  readonly folder: string;
  /** `lost`: the key was pulled or the share is gone; it is looked for until it is back. */
  readonly state: 'watching' | 'lost';
  /** Score files still being written, not read yet. */
  readonly writing: number;
  /** Files that are no score files, left alone. */
  readonly left: number;
  /** Score files handed over since the beginning. */
  readonly given: number;
}

/** A code just made: said once, to be printed on a slip. */
export interface NewCode {
  readonly juror: string;
  /** `7K3QF-9XM2P`. */
  readonly code: string;
  /** `age1…`: what the edition says of it. */
  readonly recipient: string;
}

/** An edition signed, encrypted and saved, with the key that enrols its codes. */
export interface Published {
  readonly edition: Saved;
  readonly key: Saved;
  readonly session: OrganiserSession | PreparerSession;
}

export interface EnrolClaim {
  readonly edition: EditionId;
  readonly juror: string;
  readonly publicKey: string;
  readonly device: string;
  readonly enrol: string;
}

/** The demo edition as shipped: everything one needs to play the three people. */
export interface DemoKit {
  readonly edition: FileRef;
  readonly organiserKey: FileRef;
  readonly passphrase: string;
  readonly codes: readonly {
    readonly juror: string;
    readonly name: string;
    readonly code: string;
  }[];
  readonly ballots: readonly FileRef[];
  readonly odd: readonly FileRef[];
  readonly palmares: FileRef;
}

export type Wanted =
  | 'edition'
  | 'organiser-key'
  | 'ballots'
  | 'palmares'
  | 'show'
  | 'backup'
  | 'move';

/** What was written and read back. */
export interface Saved {
  readonly name: string;
  /** The written file, for a room that goes on with it. */
  readonly file: FileRef;
}

/** What a process of its own came to, from the files as they were handed in. */
export interface FreshCount {
  /** Files read, and those of them that it refused. */
  readonly files: number;
  readonly refused: number;
  readonly mergeCode: string;
  /** SHA-256 of the canonical decision; null where the rules still prevent one. */
  readonly decision: Digest | null;
}

export type Ask<Q, A> = { readonly ask: Q; readonly answer: Result<A, Problem> };
export type Nothing = Readonly<Record<string, never>>;

export interface Requests extends DraftRequests, SigningRequests {
  greet: Ask<Nothing, Greeting>;
  setLanguage: Ask<{ readonly language: Language }, Nothing>;
  /** The system's file dialog; an empty list means the person closed it. */
  chooseFiles: Ask<{ readonly want: Wanted }, { readonly files: readonly FileRef[] }>;
  openDemo: Ask<Nothing, DemoKit>;
  /**
   * `former`: the code this laptop knew before, after `other-code`; `isAnew`: what no code
   * here opens is set aside.
   */
  unlockAsJuror: Ask<
    {
      readonly edition: string;
      readonly code: string;
      readonly former?: string;
      readonly isAnew?: boolean;
    },
    JurorSession
  >;
  /**
   * Opens with the code this computer remembers; `session` is null where it must be typed.
   * `canRemember`: the system keeps secrets. `isLost`: what is remembered opens nothing.
   */
  recallJuror: Ask<
    { readonly edition: string },
    {
      readonly canRemember: boolean;
      readonly isLost: boolean;
      readonly session: JurorSession | null;
    }
  >;
  /** Juror only. Remembers the code under the system's keychain, or forgets it; what is so afterwards. */
  rememberMe: Ask<{ readonly isRemembered: boolean }, { readonly isRemembered: boolean }>;
  /**
   * Juror only. On the new laptop: the request that the one before signs. `session`: under the
   * new key that a laptop takes which handed over itself; null when nothing changed.
   */
  askToMove: Ask<Nothing, { readonly saved: Saved | null; readonly session: JurorSession | null }>;
  /** Juror only. On the laptop before: signs the new one's key, saves it with all the work. */
  handOver: Ask<
    { readonly file: string },
    { readonly saved: Saved | null; readonly session: JurorSession }
  >;
  /** Juror only. An addendum opened with the code already typed; the same desk goes on under it. */
  receiveEdition: Ask<{ readonly file: string }, JurorSession>;
  unlockAsOrganiser: Ask<
    { readonly edition: string; readonly key: string; readonly passphrase: string },
    OrganiserSession
  >;
  openPalmares: Ask<{ readonly file: string }, PresenterSession>;
  /** Forgets keys and texts of the unlocked session. */
  lock: Ask<Nothing, Nothing>;
  /** Signs, encrypts to the organisers, saves atomically where the person says; null if they close the dialog. */
  handIn: Ask<
    { readonly payload: string; readonly rev: number },
    { readonly saved: Saved | null; readonly envelope: string }
  >;
  /** Organiser only. One answer a file (folders are walked); one bad file never stops the others. */
  takeBallots: Ask<
    { readonly files: readonly string[] },
    { readonly taken: readonly TakenBallot[] }
  >;
  /** The score files under what was chosen or dropped; `left` counts the others in folders. */
  findBallots: Ask<
    { readonly files: readonly string[] },
    { readonly files: readonly FileRef[]; readonly left: number }
  >;
  /** Takes files again from the inbox, once a person accepted their key. */
  takeKept: Ask<
    { readonly kept: readonly { readonly file: string; readonly raw: Digest }[] },
    { readonly taken: readonly TakenBallot[] }
  >;
  /** Watches the folder a person chooses, stops, or tells how it stands. */
  watchFolder: Ask<
    { readonly act: 'choose' | 'stop' | 'ask' },
    { readonly watched: WatchState | null }
  >;
  /** `whose`: the juror whose code made each proof; null is nobody's. */
  checkEnrolments: Ask<
    { readonly claims: readonly EnrolClaim[] },
    { readonly enrolled: readonly boolean[]; readonly whose: readonly (string | null)[] }
  >;
  /** Organiser or preparer. New codes, answered once; they hold from the next publication on. */
  makeCodes: Ask<{ readonly jurors: readonly string[] }, { readonly codes: readonly NewCode[] }>;
  /** Organiser or preparer. Signs, encrypts to codes and organisers, saves; null when a dialog is closed or it is stopped. */
  publishEdition: Ask<
    { readonly payload: string; readonly passphrase: string; readonly name: string },
    { readonly published: Published | null }
  >;
  /** Gives up the edition file being written: it is removed, and nothing is published. */
  stopPublishing: Ask<Nothing, Nothing>;
  /** Organiser or preparer. Prints a sheet whose comment `<!-- key -->` main replaces by the key's lines. */
  saveRecovery: Ask<
    { readonly name: string; readonly html: string; readonly passphrase: string },
    { readonly saved: Saved | null }
  >;
  /**
   * Organiser only. Counts again from the raw files of the inbox, in a fresh process that
   * knows nothing of this one. `choices` and `acts` as they would be sealed.
   */
  recountAfresh: Ask<
    { readonly kept: readonly Digest[]; readonly choices: string; readonly acts: string },
    FreshCount
  >;
  saveFile: Ask<
    { readonly name: string; readonly bytes: Uint8Array },
    { readonly saved: Saved | null }
  >;
  /** Prints a self-contained document to PDF, A4 or its own size; `isBare` leaves page numbers out. */
  savePaper: Ask<
    { readonly name: string; readonly html: string; readonly isBare?: boolean },
    { readonly saved: Saved | null }
  >;
  /** Draws a self-contained document as a JPEG of so many pixels; nothing is saved. */
  drawPaper: Ask<
    { readonly html: string; readonly width: number; readonly height: number },
    { readonly jpeg: Uint8Array }
  >;
  /** Encrypts a show under a passphrase and saves it where the person says; null if they close the dialog. */
  saveShow: Ask<
    { readonly name: string; readonly show: string; readonly passphrase: string },
    { readonly saved: Saved | null }
  >;
  openShow: Ask<{ readonly file: string; readonly passphrase: string }, PresenterSession>;
  /** Presenter only. Keeps the edited show in memory, so that a page that dies finds it again. */
  keepShow: Ask<{ readonly show: string }, Nothing>;
  /**
   * One line of the journal of the unlocked `work` (named by its database), answered after
   * it is flushed to the disk: only then may a screen say « Enregistré ».
   */
  keep: Ask<{ readonly work: string; readonly entries: readonly JournalEntry[] }, Head>;
  /** Compares the database with the journal, at each opening. `head`: null without a mark. */
  recall: Ask<
    { readonly work: string; readonly head: Head | null; readonly isEmpty: boolean },
    Recalled
  >;
  /** The rows that `recall` asked for, all of them puts; never answered by `give`. */
  reconcile: Ask<
    { readonly work: string; readonly head: Head | null; readonly rows: readonly JournalEntry[] },
    Recalled
  >;
  /** The key that seals the rows of the unlocked work on the disk, and opens nothing else. */
  rowKey: Ask<{ readonly work: string }, { readonly key: Uint8Array }>;
  /** Whether the disk takes what a database would write: why it closed, it does not say. */
  tryDisk: Ask<Nothing, Nothing>;
  machineState: Ask<Nothing, MachineState>;
  /** All of the unlocked work in one encrypted file, where the person says. */
  backUp: Ask<Nothing, { readonly saved: Saved | null }>;
  /** The database is behind afterwards, and recalls. */
  restore: Ask<{ readonly file: string; readonly mayReplace: boolean }, Restored>;
  /** Copies the page's databases aside, whole; then, where they cannot be deleted, clears them. */
  setAside: Ask<{ readonly act: 'copy' | 'clear' }, Nothing>;
  /** Destroys keys, then files, of the unlocked work, then locks. `edition` as typed. */
  purge: Ask<{ readonly edition: string }, Purged>;
  listDisplays: Ask<
    Nothing,
    {
      readonly displays: readonly DisplayView[];
      readonly stage: StageState;
      readonly lectern: LecternState;
    }
  >;
  /** Each screen shows its number for three seconds; refused (`gone`) while the stage is open. */
  identifyDisplays: Ask<Nothing, Nothing>;
  /** `holding` is what the audience sees if the console dies: it names nobody. */
  openStage: Ask<
    { readonly display: string; readonly frame: unknown; readonly holding: unknown },
    StageState
  >;
  showFrame: Ask<{ readonly frame: unknown }, StageState>;
  closeStage: Ask<Nothing, StageState>;
  /** Refused (`gone`) on the audience's screen and on the console's. `away` names nobody. */
  openLectern: Ask<
    { readonly display: string; readonly prompt: unknown; readonly away: unknown },
    LecternState
  >;
  showPrompt: Ask<{ readonly prompt: unknown }, LecternState>;
  closeLectern: Ask<Nothing, LecternState>;
}

export interface Announcements {
  /** Whole score files that appeared in the watched folder. */
  ballotsSeen: { readonly files: readonly FileRef[] };
  watchChanged: { readonly watched: WatchState | null };
  /** How far the codes, the key and the edition are. */
  publishing: {
    readonly stage: 'codes' | 'key' | 'edition';
    readonly done: number;
    readonly of: number;
  };
  /** Files double-clicked or given to a second instance. */
  filesOpened: { readonly files: readonly FileRef[] };
  languageChosen: { readonly language: Language };
  /** The Help menu was used. */
  guideAsked: Nothing;
  stageChanged: StageState;
  lecternChanged: LecternState;
  displaysChanged: { readonly displays: readonly DisplayView[] };
}

export type RequestName = keyof Requests;
export type AnnouncementName = keyof Announcements;

/** What the desk's pages find at `window.bridge`. */
export type Bridge = {
  readonly [K in RequestName]: (ask: Requests[K]['ask']) => Promise<Requests[K]['answer']>;
} & {
  /** Returns the act that stops listening. */
  readonly on: <K extends AnnouncementName>(
    name: K,
    hear: (said: Announcements[K]) => void,
  ) => () => void;
  /** Gives dropped DOM `File`s to main and gets references back. */
  readonly dropped: (files: readonly object[]) => Promise<readonly FileRef[]>;
};
