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

/** The work as one commit left it. */
export interface WorkAt {
  readonly work: JurorWork;
  /** Number of that commit in the journal; 0 before the first. */
  readonly seq: number;
}

/** Reads it all in one view, so that no two parts are from different moments. */
export const readWork = async (database: JurorDatabase): Promise<JurorWork> =>
  (await readWorkAt(database)).work;

/** The same, with the commit it is the work of. */
export function readWorkAt(database: JurorDatabase): Promise<WorkAt> {
  return database.transaction('r', database.tables, async () => {
    const [head, ...rows] = await Promise.all([
      database.journal.get('head'),
      database.sheets.toArray(),
      database.interests.toArray(),
      database.pledges.toArray(),
      database.releases.toArray(),
      database.handIns.orderBy('rev').toArray(),
      database.place.get('here'),
      database.editionSeen.get('here'),
      database.formerMarks.toArray(),
    ]);
    const [sheets, interests, pledges, releases, handIns, place, seen, former] = rows;
    const work: JurorWork = {
      sheets: new Map(sheets.map((sheet) => [sheet.dossier, sheet])),
      interests: new Map(interests.map((interest) => [interest.dossier, interest])),
      pledges: new Set(pledges.map((pledge) => pledge.what)),
      releases: new Set(releases.map((release) => release.dossier)),
      handIns,
      place: place ?? null,
      seen: seen ?? null,
      former: new Map(former.map(({ dossier, marks }) => [dossier, marks])),
    };
    return { work, seq: head?.key === 'head' ? head.seq : 0 };
  });
}

/**
 * The work read anew, with every part that says the same left as it was: what nobody changed
 * is not drawn again.
 */
export function shareWork(before: JurorWork | null | undefined, now: JurorWork): JurorWork {
  if (!before) return now;
  const shared: JurorWork = {
    sheets: sameMap(before.sheets, now.sheets),
    interests: sameMap(before.interests, now.interests),
    pledges: sameSet(before.pledges, now.pledges),
    releases: sameSet(before.releases, now.releases),
    handIns: isSame(before.handIns, now.handIns) ? before.handIns : now.handIns,
    place: isSame(before.place, now.place) ? before.place : now.place,
    seen: isSame(before.seen, now.seen) ? before.seen : now.seen,
    former: sameMap(before.former, now.former),
  };
  const parts = Object.keys(shared) as (keyof JurorWork)[];
  return parts.every((part) => shared[part] === before[part]) ? before : shared;
}

/** Rows are plain and small, and written with their members in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sameMap<V>(
  before: ReadonlyMap<string, V>,
  now: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  const shared = new Map(
    [...now].map(([key, value]): [string, V] => {
      const known = before.get(key);
      return [key, known !== undefined && isSame(known, value) ? known : value];
    }),
  );
  const isWhole = before.size === now.size && [...shared].every(([k, v]) => before.get(k) === v);
  return isWhole ? before : shared;
}

function sameSet<V>(before: ReadonlySet<V>, now: ReadonlySet<V>): ReadonlySet<V> {
  return before.size === now.size && [...now].every((value) => before.has(value)) ? before : now;
}
