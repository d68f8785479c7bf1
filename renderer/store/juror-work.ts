import type { Marks, ScoreSheet } from '../../shared/ballot/score-sheet';
import type { Interest } from '../../shared/edition/interest';
import type { DossierId } from '../../shared/ids';
import type { HandInRow, JurorDatabase, PlaceRow, PledgeRow } from './database';
import type { EditionSeenRow } from './edition-seen';

/** Everything one juror did in one edition, as this machine remembers it. */
export interface JurorWork {
  readonly sheets: ReadonlyMap<DossierId, ScoreSheet>;
  readonly interests: ReadonlyMap<DossierId, Interest>;
  readonly pledges: ReadonlySet<PledgeRow['what']>;
  readonly releases: ReadonlySet<DossierId>;
  /** Oldest first. */
  readonly handIns: readonly HandInRow[];
  readonly place: PlaceRow | null;
  /** Which editions were worked under; null before the promise of secrecy. */
  readonly seen: EditionSeenRow | null;
  /** Marks an addendum asks again, as they were. */
  readonly former: ReadonlyMap<DossierId, Marks>;
}

/** Reads it all in one view, so that no two parts are from different moments. */
export function readWork(database: JurorDatabase): Promise<JurorWork> {
  return database.transaction('r', database.tables, async () => {
    const [sheets, interests, pledges, releases, handIns, place, seen, former] = await Promise.all([
      database.sheets.toArray(),
      database.interests.toArray(),
      database.pledges.toArray(),
      database.releases.toArray(),
      database.handIns.orderBy('rev').toArray(),
      database.place.get('here'),
      database.editionSeen.get('here'),
      database.formerMarks.toArray(),
    ]);
    return {
      sheets: new Map(sheets.map((sheet) => [sheet.dossier, sheet])),
      interests: new Map(interests.map((interest) => [interest.dossier, interest])),
      pledges: new Set(pledges.map((pledge) => pledge.what)),
      releases: new Set(releases.map((release) => release.dossier)),
      handIns,
      place: place ?? null,
      seen: seen ?? null,
      former: new Map(former.map(({ dossier, marks }) => [dossier, marks])),
    };
  });
}
