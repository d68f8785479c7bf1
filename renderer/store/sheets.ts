import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import { commit } from './commit';
import type { JurorDatabase, PlaceRow } from './database';

/**
 * Keeps sheets, and where the juror stands, in one commit: when this resolves journal and
 * database have all of it, and a restart finds all or none. What one thought first of a
 * `complete` sheet is kept once, to be looked at before signing.
 */
export function keepSheets(
  database: JurorDatabase,
  {
    sheets,
    complete = [],
    place,
  }: {
    readonly sheets: readonly ScoreSheet[];
    readonly complete?: readonly ScoreSheet[];
    readonly place: PlaceRow;
  },
): Promise<void> {
  return commit(database, async (draft) => {
    const known = await database.firstReadings.bulkGet(complete.map(({ dossier }) => dossier));
    const first = complete.filter((_, at) => known[at] === undefined);
    draft.put(database.sheets, sheets);
    draft.put(
      database.firstReadings,
      first.map(({ dossier, marks }) => ({ dossier, marks })),
    );
    draft.put(database.place, [place]);
  });
}
