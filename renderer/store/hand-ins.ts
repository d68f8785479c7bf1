import { commit } from './commit';
import type { HandInRow, JurorDatabase } from './database';

/**
 * Keeps a signed ballot before its file is written (FILES): the revision is spent even
 * if the file never leaves, so no two contents ever share a revision. Refuses, by
 * throwing, a revision that is already kept.
 */
export function keepHandIn(database: JurorDatabase, handIn: HandInRow): Promise<void> {
  return commit(database, async (draft) => {
    if (await database.handIns.get(handIn.rev)) throw new Error('this revision is spent');
    draft.put(database.handIns, [handIn]);
  });
}

/** Notes the name under which a kept revision was last written. */
export function noteFileName(
  database: JurorDatabase,
  { rev, fileName }: { readonly rev: number; readonly fileName: string },
): Promise<void> {
  return commit(database, async (draft) => {
    const kept = await database.handIns.get(rev);
    if (kept) draft.put(database.handIns, [{ ...kept, fileName }]);
  });
}
