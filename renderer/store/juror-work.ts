import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { Interest } from '../../shared/edition/interest';
import type { DossierId } from '../../shared/ids';
import type { HandInRow, JurorDatabase, PlaceRow, PledgeRow } from './database';

/** Everything one juror did in one edition, as this machine remembers it. */
export interface JurorWork {
  readonly sheets: ReadonlyMap<DossierId, ScoreSheet>;
  readonly interests: ReadonlyMap<DossierId, Interest>;
  readonly pledges: ReadonlySet<PledgeRow['what']>;
  readonly releases: ReadonlySet<DossierId>;
  /** Oldest first. */
  readonly handIns: readonly HandInRow[];
  readonly place: PlaceRow | null;
}

/** Reads it all in one view, so that no two parts are from different moments. */
export function readWork(database: JurorDatabase): Promise<JurorWork> {
  return database.transaction('r', database.tables, async () => {
    const [sheets, interests, pledges, releases, handIns, place] = await Promise.all([
      database.sheets.toArray(),
      database.interests.toArray(),
      database.pledges.toArray(),
      database.releases.toArray(),
      database.handIns.orderBy('rev').toArray(),
      database.place.get('here'),
    ]);
    return {
      sheets: new Map(sheets.map((sheet) => [sheet.dossier, sheet])),
      interests: new Map(interests.map((interest) => [interest.dossier, interest])),
      pledges: new Set(pledges.map((pledge) => pledge.what)),
      releases: new Set(releases.map((release) => release.dossier)),
      handIns,
      place: place ?? null,
    };
  });
}
