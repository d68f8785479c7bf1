import type { HandInRow, JurorDatabase } from './database';
import { reopen } from './sheets';

/**
 * Keeps a signed ballot before its file is written (FILES): the revision is spent even
 * if the file never leaves, so no two contents ever share a revision. Refuses, by
 * throwing, a revision that is already kept.
 */
export async function keepHandIn(database: JurorDatabase, handIn: HandInRow): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.handIns, async () => {
    await database.handIns.add(handIn);
  });
}

/** Notes the name under which a kept revision was last written. */
export async function noteFileName(
  database: JurorDatabase,
  { rev, fileName }: { readonly rev: number; readonly fileName: string },
): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.handIns, async () => {
    await database.handIns.update(rev, { fileName });
  });
}
