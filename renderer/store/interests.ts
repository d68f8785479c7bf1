import type { Interest } from '../../shared/edition/interest';
import type { JurorDatabase } from './database';
import { reopen } from './sheets';

/** Keeps declarations, one a dossier; all of them or none. */
export async function keepInterests(
  database: JurorDatabase,
  interests: readonly Interest[],
): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.interests, async () => {
    await database.interests.bulkPut([...interests]);
  });
}
