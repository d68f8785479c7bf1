import { commit } from './commit';
import type { OrganiserDatabase, SealRow } from './database';

/** Keeps a sealed decision. A version once sealed is never replaced: it throws. */
export function keepSeal(database: OrganiserDatabase, seal: SealRow): Promise<void> {
  return commit(database, async (draft) => {
    if (await database.seals.get(seal.version)) throw new Error('this version is sealed already');
    draft.put(database.seals, [seal]);
  });
}
