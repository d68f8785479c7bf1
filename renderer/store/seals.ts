import type { OrganiserDatabase, SealRow } from './database';

/** Keeps a sealed decision. A version once sealed is never replaced. */
export async function keepSeal(database: OrganiserDatabase, seal: SealRow): Promise<void> {
  await database.transaction('rw', database.seals, () => database.seals.add(seal));
}
