import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { JurorDatabase, PlaceRow } from './database';

/**
 * Keeps sheets, and where the juror stands, in one strict transaction: when this
 * resolves all are on the disk, and a restart finds all or none.
 */
export async function keepSheets(
  database: JurorDatabase,
  { sheets, place }: { readonly sheets: readonly ScoreSheet[]; readonly place: PlaceRow },
): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.sheets, database.place, async () => {
    await database.sheets.bulkPut([...sheets]);
    await database.place.put(place);
  });
}

/** On a full disk the connection closes for good (FILES): each act opens it again first. */
export async function reopen(database: JurorDatabase): Promise<void> {
  if (!database.isOpen()) await database.open();
}
