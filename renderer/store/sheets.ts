import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import { commit } from './commit';
import type { JurorDatabase, PlaceRow } from './database';

/**
 * Keeps sheets, and where the juror stands, in one commit: when this resolves journal and
 * database have all of it, and a restart finds all or none.
 */
export function keepSheets(
  database: JurorDatabase,
  { sheets, place }: { readonly sheets: readonly ScoreSheet[]; readonly place: PlaceRow },
): Promise<void> {
  return commit(database, (draft) => {
    draft.put(database.sheets, sheets);
    draft.put(database.place, [place]);
  });
}
