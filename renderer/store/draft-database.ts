import type { EntityTable, Table } from 'dexie';
import type { DraftDossier, DraftFrame, DraftJuror } from '../../shared/edition/draft/draft';
import type { Recusal } from '../../shared/edition/juror';
import type { EditionId, JurorId } from '../../shared/ids';
import { durable } from './database';
import type { JournalRow } from './journal-rows';
import { SealedDatabase } from './sealed-database';

/** One part of the frame, by its name: two parts written at once are both kept. */
export type FrameRow = {
  readonly [K in keyof DraftFrame]-?: { readonly part: K; readonly value: DraftFrame[K] };
}[keyof DraftFrame];

/** A link known before the jury declares; `id` is the juror and the dossier. */
export type RecusalRow = Recusal & { readonly id: string };

/** What became of one juror's edition: days as the organiser ticked them. */
export interface FollowRow {
  readonly juror: JurorId;
  /** `YYYY-MM-DD`, or null until it happened. */
  readonly received: string | null;
  readonly declared: string | null;
  readonly handedIn: string | null;
}

/** The preparation of one edition by its organiser. */
export class DraftDatabase extends SealedDatabase {
  readonly schema: number;
  frame!: Table<FrameRow, string>;
  jurors!: EntityTable<DraftJuror, 'id'>;
  dossiers!: EntityTable<DraftDossier, 'id'>;
  recusals!: EntityTable<RecusalRow, 'id'>;
  follow!: EntityTable<FollowRow, 'juror'>;
  journal!: Table<JournalRow, JournalRow['key']>;

  constructor(edition: EditionId) {
    super(`palmares-draft-${edition}`, durable);
    this.version(1).stores({
      frame: 'part',
      jurors: 'id',
      dossiers: 'id',
      recusals: 'id',
      follow: 'juror',
      journal: 'key',
    });
    this.schema = this.verno;
  }
}

const open = new Map<EditionId, DraftDatabase>();

/** One connection a draft for the life of the page. */
export function openDraftDatabase(edition: EditionId): DraftDatabase {
  const known = open.get(edition);
  if (known) return known;
  const database = new DraftDatabase(edition);
  open.set(edition, database);
  return database;
}
