import { commit } from './commit';
import type { JurorDatabase, PlaceRow } from './database';

/** Remembers where the juror is, to resume exactly there. */
export function keepPlace(database: JurorDatabase, place: PlaceRow): Promise<void> {
  return commit(database, (draft) => draft.put(database.place, [place]));
}
