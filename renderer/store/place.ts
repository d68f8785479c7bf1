import type { JurorDatabase, PlaceRow } from './database';
import { reopen } from './sheets';

/** Remembers where the juror is, to resume exactly there. */
export async function keepPlace(database: JurorDatabase, place: PlaceRow): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.place, async () => {
    await database.place.put(place);
  });
}
