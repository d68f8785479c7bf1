import Dexie from 'dexie';
import type { EditionId } from '../../shared/ids';
import type { Requests } from '../../shared/ipc';
import { bridge } from '../bridge';
import { forgetWork, settled } from './commit';
import type { WorkDatabase } from './journal-rows';

/** Names the database that a purge under way still has to delete. */
const PURGING = 'palmares-purging';

/**
 * Purges the work of a database: main destroys keys and files, then `finishPurge` deletes
 * the database. Named first: a crash in between is made good at the next start.
 */
export async function purgeWork(
  database: WorkDatabase,
  edition: EditionId,
): Promise<Requests['purge']['answer']> {
  await settled();
  localStorage.setItem(PURGING, database.name);
  const purged = await bridge.purge({ edition });
  if (purged.ok) forgetWork(database);
  else localStorage.removeItem(PURGING);
  return purged;
}

/** Deletes what a purge left to delete, copies kept aside included. Called once nobody reads it. */
export async function finishPurge(): Promise<void> {
  const name = localStorage.getItem(PURGING);
  if (name === null) return;
  const all = await Dexie.getDatabaseNames();
  // The preparation of an edition goes with it.
  const names = [name, name.replace(/^palmares-organiser-/, 'palmares-draft-')];
  const ours = all.filter((each) =>
    names.some((one) => each === one || each.startsWith(`${one}-aside-`)),
  );
  for (const each of ours) await Dexie.delete(each);
  localStorage.removeItem(PURGING);
}
