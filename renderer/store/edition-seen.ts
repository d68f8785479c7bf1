import type { Marks } from '../../shared/ballot/score-sheet';
import type { Edition } from '../../shared/edition/edition';
import { broughtSince } from '../../shared/edition/since';
import type { Problem } from '../../shared/file/problem';
import type { CriterionId, DossierId } from '../../shared/ids';
import { commit } from './commit';
import type { JurorDatabase } from './database';

/** Which editions of the year this juror worked under, by number. One row, `key` = 'here'. */
export interface EditionSeenRow {
  readonly key: 'here';
  /** The one the juror started with: nothing in it was new. */
  readonly began: number;
  /** The one whose addenda the sheets already follow. */
  readonly seq: number;
  /** The newest whose addenda the juror has read and put away. */
  readonly read: number;
}

/** Marks an addendum asks again: what they were, until they are given anew. */
export interface FormerMarksRow {
  readonly dossier: DossierId;
  readonly marks: Marks;
}

const startedWith = (seq: number): EditionSeenRow => ({
  key: 'here',
  began: seq,
  seq,
  read: seq,
});

/** The row of a juror who starts under this edition. */
export const startRow = ({ seq }: Edition): EditionSeenRow => startedWith(seq);

/**
 * Takes up the addenda of an edition, once: marks of the criteria asked again leave the
 * sheets and are kept as former marks, all in one commit; every other mark stays. Work
 * from before editions were remembered was done before the first addendum. Refused: an
 * edition older than the one already followed. Throws as `commit` does.
 */
export async function takeUpEdition(
  database: JurorDatabase,
  edition: Edition,
): Promise<Problem | null> {
  const known = await database.editionSeen.get('here');
  const hasPledged = (await database.pledges.get('secrecy')) !== undefined;
  const [firstAddendum] = edition.addenda ?? [];
  const row =
    known ?? startedWith(hasPledged && firstAddendum ? firstAddendum.seq - 1 : edition.seq);
  if (row.seq > edition.seq) return { kind: 'older-edition', seq: edition.seq, current: row.seq };
  const { addenda, askedAgain } = broughtSince(edition, row.seq);
  if (addenda.length === 0) return null;
  await commit(database, async (draft) => {
    const sheets = await database.sheets.toArray();
    const former = await database.formerMarks.toArray();
    const byDossier = new Map(former.map(({ dossier, marks }) => [dossier, marks]));
    const moved = sheets.flatMap((sheet) => {
      const parted = part(sheet.marks, askedAgain);
      if (parted === null) return [];
      const isBlank = Object.keys(parted.kept).length === 0 && sheet.comment === '';
      const marks = { ...byDossier.get(sheet.dossier), ...parted.asked };
      return [
        {
          sheet: {
            ...sheet,
            marks: parted.kept,
            state: isBlank ? ('blank' as const) : sheet.state,
          },
          former: { dossier: sheet.dossier, marks },
        },
      ];
    });
    draft.put(
      database.sheets,
      moved.map((each) => each.sheet),
    );
    draft.put(
      database.formerMarks,
      moved.map((each) => each.former),
    );
    draft.put(database.editionSeen, [{ ...row, seq: edition.seq }]);
  });
  return null;
}

/** Marks that stay and marks that are asked again; null when none is. */
function part(
  marks: Marks,
  askedAgain: ReadonlySet<CriterionId>,
): { readonly kept: Marks; readonly asked: Marks } | null {
  const all = Object.entries(marks);
  const asked = all.filter(([criterion]) => askedAgain.has(criterion));
  if (asked.length === 0) return null;
  const kept = all.filter(([criterion]) => !askedAgain.has(criterion));
  return { kept: Object.fromEntries(kept), asked: Object.fromEntries(asked) };
}

/** The juror has read the addenda: they are put away, what they ask stays marked. */
export function putAddendaAway(database: JurorDatabase, { seq }: Edition): Promise<void> {
  return commit(database, async (draft) => {
    const row = (await database.editionSeen.get('here')) ?? startedWith(seq);
    draft.put(database.editionSeen, [{ ...row, read: seq }]);
  });
}
