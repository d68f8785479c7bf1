import type { Interest } from '../../shared/edition/interest';
import { commit } from './commit';
import type { JurorDatabase } from './database';

/** Keeps declarations, one a dossier; all of them or none. */
export function keepInterests(
  database: JurorDatabase,
  interests: readonly Interest[],
): Promise<void> {
  return commit(database, (draft) => draft.put(database.interests, interests));
}
