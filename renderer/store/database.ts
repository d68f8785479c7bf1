import type { EntityTable, Table } from 'dexie';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Act } from '../../shared/decision/deliberation';
import type { Interest } from '../../shared/edition/interest';
import type { CriterionId, Digest, DossierId, EditionId, JurorId } from '../../shared/ids';
import type {
  AdmissionChoice,
  ClosingChoice,
  EnrolmentChoice,
  VersionChoice,
} from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import type { EditionSeenRow, FormerMarksRow } from './edition-seen';
import type { JournalRow } from './journal-rows';
import type { FirstReadingRow, FlagRow, HabitsRow, HighlightRow, PageNoteRow } from './juror-aids';
import { giveThePlaceARoom, recognisePastPledges } from './juror-upgrades';
import type { PaperRow } from './paper-rows';
import type { BenefitRow, PressRow } from './publicity-rows';
import { SealedDatabase, sealEverything } from './sealed-database';

/**
 * `strict`: a commit is flushed to the disk before it is acknowledged. Chromium's default
 * since 121 is `relaxed`, which loses acknowledged records at a power cut (FILES).
 */
export const durable = { chromeTransactionDurability: 'strict' } as const;

/** The rooms a juror may be found in again; the welcome comes before any place. */
export type JurorRoom = 'declare' | 'mark' | 'sign';

/** Where the juror was, to resume exactly there. One row, `key` = 'here'. */
export interface PlaceRow {
  readonly key: 'here';
  readonly room: JurorRoom;
  readonly dossier: DossierId | null;
  readonly criterion: CriterionId | null;
  /** Which part of the dossier lies open: its summary, or the field of the criterion. */
  readonly reading: 'summary' | 'criterion';
}

/** What the juror promised or signed, once: secrecy, and the declaration of interests. */
export interface PledgeRow {
  readonly what: 'secrecy' | 'interests';
}

/** A dossier the juror chose to leave unfinished: its sheet is handed in as it is. */
export interface ReleaseRow {
  readonly dossier: DossierId;
}

/** A ballot signed: the payload is kept, so that exporting again gives the same file. */
export interface HandInRow {
  readonly rev: number;
  readonly payload: string;
  readonly digest: Digest;
  readonly receiptCode: string;
  /** Name of the file last written; null while it was signed but not yet saved. */
  readonly fileName: string | null;
}

/** One juror's work on one edition. */
export class JurorDatabase extends SealedDatabase {
  /** The last version declared below: a database that is newer is refused (`open-work`). */
  readonly schema: number;
  sheets!: EntityTable<ScoreSheet, 'dossier'>;
  interests!: EntityTable<Interest, 'dossier'>;
  place!: EntityTable<PlaceRow, 'key'>;
  handIns!: EntityTable<HandInRow, 'rev'>;
  pledges!: EntityTable<PledgeRow, 'what'>;
  releases!: EntityTable<ReleaseRow, 'dossier'>;
  flags!: EntityTable<FlagRow, 'dossier'>;
  pageNotes!: EntityTable<PageNoteRow, 'id'>;
  highlights!: EntityTable<HighlightRow, 'id'>;
  firstReadings!: EntityTable<FirstReadingRow, 'dossier'>;
  habits!: EntityTable<HabitsRow, 'key'>;
  editionSeen!: EntityTable<EditionSeenRow, 'key'>;
  formerMarks!: EntityTable<FormerMarksRow, 'dossier'>;
  journal!: Table<JournalRow, JournalRow['key']>;

  constructor(edition: EditionId, juror: JurorId) {
    super(`palmares-juror-${edition}-${juror}`, durable);
    this.version(1).stores({ sheets: 'dossier', interests: 'dossier', handIns: 'rev' });
    this.version(2).stores({ place: 'key' });
    this.version(3)
      .stores({ pledges: 'what', releases: 'dossier' })
      .upgrade(async (transaction) => {
        await recognisePastPledges(transaction);
        await giveThePlaceARoom(transaction);
      });
    this.version(4).stores({ journal: 'key' });
    this.version(5).stores({
      flags: 'dossier',
      pageNotes: 'id',
      highlights: 'id',
      firstReadings: 'dossier',
      habits: 'key',
    });
    this.version(6).stores({ editionSeen: 'key', formerMarks: 'dossier' });
    this.version(7).upgrade(sealEverything);
    this.schema = this.verno;
  }
}

export interface ReceiptRow {
  readonly id: number;
  readonly receipt: Receipt;
  /** SHA-256 of the file's bytes, under which the inbox keeps them. */
  readonly raw?: Digest;
}

export interface ActRow {
  readonly id: number;
  readonly act: Act;
}

/** What the acts do not say and the minutes must. One row, `key` = 'here'. */
export interface OccasionRow {
  readonly key: 'here';
  readonly place: string;
  readonly secretary: string;
  /** Names by organiser; empty leaves a blank to fill by hand. */
  readonly signatories: Readonly<Record<string, string>>;
  /** Instant until which nothing may be published; null until somebody says. */
  readonly embargo: string | null;
}

/** The sealed decision, kept with the names and digests of what it was made from. */
export interface SealRow {
  readonly version: number;
  /** Every entry of the `*.palmares` by name, as bytes. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/** A choice under the digest of the ballot it kept, or of what it is about. */
export type ChoiceRow =
  | VersionChoice
  | (EnrolmentChoice & { readonly digest: Digest })
  | { readonly digest: Digest; readonly choice: ClosingChoice | AdmissionChoice };

/** What one organiser gathered of one edition. Ballots are only ever added. */
export class OrganiserDatabase extends SealedDatabase {
  readonly schema: number;
  ballots!: EntityTable<VerifiedBallot, 'digest'>;
  receipts!: EntityTable<ReceiptRow, 'id'>;
  choices!: EntityTable<ChoiceRow, 'digest'>;
  acts!: EntityTable<ActRow, 'id'>;
  seals!: EntityTable<SealRow, 'version'>;
  occasion!: EntityTable<OccasionRow, 'key'>;
  press!: EntityTable<PressRow, 'key'>;
  benefits!: EntityTable<BenefitRow, 'id'>;
  papers!: EntityTable<PaperRow, 'juror'>;
  journal!: Table<JournalRow, JournalRow['key']>;

  constructor(edition: EditionId) {
    super(`palmares-organiser-${edition}`, durable);
    this.version(1).stores({
      ballots: 'digest',
      receipts: '++id',
      choices: 'digest',
      acts: '++id',
      seals: 'version',
    });
    this.version(2).stores({ occasion: 'key' });
    this.version(3).stores({ journal: 'key' });
    this.version(4).stores({ press: 'key', benefits: 'id' });
    this.version(5).upgrade(sealEverything);
    this.version(6).stores({ papers: 'juror' });
    this.schema = this.verno;
  }
}
