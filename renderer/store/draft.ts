import type {
  Draft,
  DraftAttachment,
  DraftDossier,
  DraftFrame,
  DraftJuror,
} from '../../shared/edition/draft/draft';
import type { Recusal } from '../../shared/edition/juror';
import type { DossierId, JurorId } from '../../shared/ids';
import { commit } from './commit';
import type { DraftDatabase, FollowRow, FrameRow } from './draft-database';
import { useLive } from './live';

/** The draft as one view; null before it was begun. */
export function readDraft(database: DraftDatabase): Promise<Draft | null> {
  const { frame, jurors, dossiers, recusals } = database;
  return database.transaction('r', [frame, jurors, dossiers, recusals], async () => {
    const parts = await frame.toArray();
    if (parts.length === 0) return null;
    const rows = await recusals.toArray();
    return {
      frame: Object.fromEntries(parts.map(({ part, value }) => [part, value])) as DraftFrame,
      jurors: await jurors.toArray(),
      dossiers: await dossiers.toArray(),
      recusals: rows.map(({ id: _, ...recusal }) => recusal),
    };
  });
}

/** The draft, live: undefined until it was read, null before it was begun. */
export function useDraft(database: DraftDatabase): Draft | null | undefined {
  return useLive(() => readDraft(database), [database]);
}

/** Writes a draft whole, where none is: with what it begins from. */
export function keepNewDraft(database: DraftDatabase, draft: Draft): Promise<void> {
  return commit(database, async (plan) => {
    if ((await database.frame.count()) > 0) return;
    plan.put(database.frame, rowsOf(draft.frame));
    plan.put(database.jurors, draft.jurors);
    plan.put(database.dossiers, draft.dossiers);
    plan.put(database.recusals, draft.recusals.map(withId));
  });
}

const rowsOf = (frame: Partial<DraftFrame>): readonly FrameRow[] =>
  Object.entries(frame).map(([part, value]) => ({ part, value }) as FrameRow);

const withId = (recusal: Recusal) => ({ ...recusal, id: `${recusal.juror} ${recusal.dossier}` });

/** Changes parts of the frame, from what they are when the change is made. */
export function changeFrame(
  database: DraftDatabase,
  change: (frame: DraftFrame) => Partial<DraftFrame>,
): Promise<void> {
  return commit(database, async (plan) => {
    const parts = await database.frame.toArray();
    const frame = Object.fromEntries(parts.map(({ part, value }) => [part, value])) as DraftFrame;
    plan.put(database.frame, rowsOf(change(frame)));
  });
}

/** Adds or replaces dossiers, all of them or none. */
export function keepDossiers(
  database: DraftDatabase,
  dossiers: readonly DraftDossier[],
): Promise<void> {
  return commit(database, (plan) => plan.put(database.dossiers, dossiers));
}

/** Changes one dossier; one that is gone stays gone. */
export function changeDossier(
  database: DraftDatabase,
  id: DossierId,
  change: (dossier: DraftDossier) => DraftDossier,
): Promise<void> {
  return commit(database, async (plan) => {
    const known = await database.dossiers.get(id);
    if (known) plan.put(database.dossiers, [change(known)]);
  });
}

/** Adds files to dossiers, all in one commit; a file that a dossier has already is replaced. */
export function addAttachments(
  database: DraftDatabase,
  added: readonly { readonly dossier: DossierId; readonly attachment: DraftAttachment }[],
): Promise<void> {
  return commit(database, async (plan) => {
    const known = await database.dossiers.bulkGet([...new Set(added.map((one) => one.dossier))]);
    const changed = known.flatMap((dossier) => {
      if (!dossier) return [];
      const own = added.filter((one) => one.dossier === dossier.id).map((one) => one.attachment);
      // The same bytes again keep what was written of them.
      const described = new Map(dossier.attachments.map((one) => [one.sha256, one.description]));
      const news = [...new Map(own.map((one) => [one.sha256, one])).values()].map((one) => {
        const description = described.get(one.sha256);
        return description ? { ...one, description } : one;
      });
      const before = dossier.attachments.filter(
        ({ sha256 }) => !news.some((one) => one.sha256 === sha256),
      );
      return [{ ...dossier, attachments: [...before, ...news] }];
    });
    plan.put(database.dossiers, changed);
  });
}

/** Takes a dossier away, with the recusals about it. */
export function removeDossier(database: DraftDatabase, id: DossierId): Promise<void> {
  return commit(database, async (plan) => {
    const about = await database.recusals.filter(({ dossier }) => dossier === id).primaryKeys();
    plan.remove(database.dossiers, [id]);
    plan.remove(database.recusals, about);
  });
}

export function keepJurors(database: DraftDatabase, jurors: readonly DraftJuror[]): Promise<void> {
  return commit(database, (plan) => plan.put(database.jurors, jurors));
}

export function changeJuror(
  database: DraftDatabase,
  id: JurorId,
  change: Partial<Omit<DraftJuror, 'id'>>,
): Promise<void> {
  return commit(database, async (plan) => {
    const known = await database.jurors.get(id);
    if (known) plan.put(database.jurors, [{ ...known, ...change }]);
  });
}

/** Takes a juror away, with their recusals. */
export function removeJuror(database: DraftDatabase, id: JurorId): Promise<void> {
  return commit(database, async (plan) => {
    const own = await database.recusals.filter(({ juror }) => juror === id).primaryKeys();
    plan.remove(database.jurors, [id]);
    plan.remove(database.recusals, own);
  });
}

/** Days by juror, live. */
export function useFollow(database: DraftDatabase): ReadonlyMap<JurorId, FollowRow> {
  const rows = useLive(() => database.follow.toArray(), [database]);
  return new Map((rows ?? []).map((row) => [row.juror, row]));
}

/** Keeps a day of one juror; null takes it back. */
export function keepDay(
  database: DraftDatabase,
  juror: JurorId,
  day: Partial<Omit<FollowRow, 'juror'>>,
): Promise<void> {
  return commit(database, async (plan) => {
    const known = await database.follow.get(juror);
    const before = known ?? { juror, received: null, declared: null, handedIn: null };
    plan.put(database.follow, [{ ...before, ...day }]);
  });
}

export function keepRecusal(database: DraftDatabase, recusal: Recusal): Promise<void> {
  return commit(database, (plan) => plan.put(database.recusals, [withId(recusal)]));
}

export function dropRecusal(
  database: DraftDatabase,
  { juror, dossier }: Pick<Recusal, 'juror' | 'dossier'>,
): Promise<void> {
  return commit(database, (plan) => plan.remove(database.recusals, [`${juror} ${dossier}`]));
}
