import { useMemo } from 'react';
import type { Marks } from '../../shared/ballot/score-sheet';
import type { Digest, DossierId } from '../../shared/ids';
import { commit } from './commit';
import type { JurorDatabase } from './database';
import { useLive } from './live';

/** A juror's own signs on a dossier. Nothing of it is in the ballot. */
export interface FlagRow {
  readonly dossier: DossierId;
  readonly isStarred: boolean;
  readonly toReturn: boolean;
}

/** A private note on one page of a paper; `id` is the paper's digest and the page. */
export interface PageNoteRow {
  readonly id: string;
  readonly text: string;
}

/** A passage highlighted: characters `from` to `to` of the words of one page. */
export interface HighlightRow {
  readonly id: string;
  readonly paper: Digest;
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The marks a sheet had when it was complete for the first time. */
export interface FirstReadingRow {
  readonly dossier: DossierId;
  readonly marks: Marks;
}

/** How the juror works. One row, `key` = 'here'. */
export interface HabitsRow {
  readonly key: 'here';
  /** Whether single letters and signs are shortcuts. */
  readonly letters: boolean;
  /** The practice was offered and answered. */
  readonly isPracticeAnswered: boolean;
}

export const FIRST_HABITS: HabitsRow = { key: 'here', letters: true, isPracticeAnswered: false };

/** What helps this juror and never leaves the laptop. */
export interface JurorAids {
  readonly flags: ReadonlyMap<DossierId, FlagRow>;
  readonly notes: ReadonlyMap<string, string>;
  readonly highlights: readonly HighlightRow[];
  readonly firstReadings: ReadonlyMap<DossierId, Marks>;
  readonly habits: HabitsRow;
}

const NO_AIDS: JurorAids = {
  flags: new Map(),
  notes: new Map(),
  highlights: [],
  firstReadings: new Map(),
  habits: FIRST_HABITS,
};

export const pageNoteId = (paper: Digest, page: number): string => `${paper} ${page}`;

export function readAids(database: JurorDatabase): Promise<JurorAids> {
  const { flags, pageNotes, highlights, firstReadings, habits } = database;
  return database.transaction(
    'r',
    [flags, pageNotes, highlights, firstReadings, habits],
    async () => {
      const rows = await Promise.all([
        flags.toArray(),
        pageNotes.toArray(),
        highlights.toArray(),
        firstReadings.toArray(),
        habits.get('here'),
      ]);
      return {
        flags: new Map(rows[0].map((row) => [row.dossier, row])),
        notes: new Map(rows[1].map((row) => [row.id, row.text])),
        highlights: rows[2],
        firstReadings: new Map(rows[3].map((row) => [row.dossier, row.marks])),
        habits: rows[4] ?? FIRST_HABITS,
      };
    },
  );
}

/** What helps this juror, live; `isRead` is false until the first answer. */
export function useAids(database: JurorDatabase): JurorAids & { readonly isRead: boolean } {
  const aids = useLive(() => readAids(database), [database]);
  return useMemo(() => ({ ...(aids ?? NO_AIDS), isRead: aids !== undefined }), [aids]);
}

/** Sets a sign, or takes it away; two in quick succession are both kept. */
export function turnFlag(
  database: JurorDatabase,
  { dossier, flag }: { readonly dossier: DossierId; readonly flag: 'isStarred' | 'toReturn' },
): Promise<void> {
  return commit(database, async (draft) => {
    const known = await database.flags.get(dossier);
    const before = known ?? { dossier, isStarred: false, toReturn: false };
    const after = { ...before, [flag]: !before[flag] };
    if (after.isStarred || after.toReturn) draft.put(database.flags, [after]);
    else draft.remove(database.flags, [dossier]);
  });
}

/** Keeps a note; an emptied one is forgotten. */
export function keepPageNote(database: JurorDatabase, note: PageNoteRow): Promise<void> {
  return commit(database, (draft) => {
    if (note.text === '') draft.remove(database.pageNotes, [note.id]);
    else draft.put(database.pageNotes, [note]);
  });
}

export function keepHighlight(database: JurorDatabase, highlight: HighlightRow): Promise<void> {
  return commit(database, (draft) => draft.put(database.highlights, [highlight]));
}

export function dropHighlight(database: JurorDatabase, id: string): Promise<void> {
  return commit(database, (draft) => draft.remove(database.highlights, [id]));
}

export function keepHabits(
  database: JurorDatabase,
  change: Partial<Omit<HabitsRow, 'key'>>,
): Promise<void> {
  return commit(database, async (draft) => {
    const before = (await database.habits.get('here')) ?? FIRST_HABITS;
    draft.put(database.habits, [{ ...before, ...change }]);
  });
}
