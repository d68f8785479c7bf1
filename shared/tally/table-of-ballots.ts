import type { Ballot } from '../ballot/ballot';
import type { ScoreSheet } from '../ballot/score-sheet';
import { assignedTo } from '../edition/assignment';
import type { Edition } from '../edition/edition';
import type { DossierId, JurorId } from '../ids';
import type { Standings } from '../merge/ledger';
import { type NamedSheet, type ScoreTable, tableFromSheets } from './score-table';

/** One juror withdrawn from one dossier, wherever it was said. */
export interface RecusedPair {
  readonly juror: JurorId;
  readonly dossier: DossierId;
}

/** Jurors of one dossier who are in no total, in the edition's order; none who does not read it. */
export interface Uncounted {
  readonly recused: readonly JurorId[];
  /** Some weighted criterion is marked, not all. */
  readonly partial: readonly JurorId[];
  /** No mark, or no counted ballot. */
  readonly missing: readonly JurorId[];
}

/** The ballots of an edition as a neutral table, with what is not in it and why. */
export interface GatheredTable {
  /** Jurors with a counted ballot only; every dossier of the edition. */
  readonly table: ScoreTable;
  readonly uncounted: ReadonlyMap<DossierId, Uncounted>;
  /** Marked sheets that contradict a recusal or the assignment: not counted, reported (PRIZE rule 10). */
  readonly setAside: readonly RecusedPair[];
}

const pairKey = (juror: JurorId, dossier: DossierId) => `${juror} ${dossier}`;

/** The union of recusals: the edition's, the ballots' and the meeting's (PRIZE rule 3). */
function gatherRecusals(given: {
  readonly edition: Edition;
  readonly ballots: ReadonlyMap<JurorId, Ballot>;
  readonly recusals: readonly RecusedPair[];
}): ReadonlySet<string> {
  const { edition, ballots, recusals } = given;
  const pairs = [...edition.recusals, ...recusals].map((r) => pairKey(r.juror, r.dossier));
  for (const [juror, ballot] of ballots) {
    for (const { dossier, state } of ballot.sheets) {
      if (state === 'recused') pairs.push(pairKey(juror, dossier));
    }
    for (const { dossier, kind } of ballot.interests) {
      if (kind === 'recusal') pairs.push(pairKey(juror, dossier));
    }
  }
  return new Set(pairs);
}

/** How much of a sheet is marked; a comment alone is not a mark. */
function fullness(sheet: ScoreSheet | undefined, edition: Edition): 'full' | 'some' | 'none' {
  if (sheet === undefined || sheet.state !== 'marked') return 'none';
  const { criteria } = edition.grid;
  const marked = criteria.filter(({ id }) => Object.hasOwn(sheet.marks, id));
  if (marked.length === 0) return 'none';
  return criteria.every((c) => c.weight === 0 || marked.includes(c)) ? 'full' : 'some';
}

function countedBallots(standings: Standings): ReadonlyMap<JurorId, Ballot> {
  const ballots = new Map<JurorId, Ballot>();
  for (const [juror, standing] of standings) {
    if (standing.state === 'counted') ballots.set(juror, standing.verified.ballot);
  }
  return ballots;
}

/**
 * The table that is counted. Only jurors of the edition whose standing is `counted`
 * contribute; each other juror is recused or missing on every dossier. `recusals` are
 * those recorded in the meeting.
 */
export function tableOf(given: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly recusals?: readonly RecusedPair[];
}): GatheredTable {
  const { edition, standings } = given;
  const ballots = countedBallots(standings);
  const recused = gatherRecusals({ edition, ballots, recusals: given.recusals ?? [] });
  const sheets: NamedSheet[] = [];
  const setAside: RecusedPair[] = [];
  const sheetsOf = new Map(
    [...ballots].map(([juror, b]) => [juror, new Map(b.sheets.map((s) => [s.dossier, s]))]),
  );
  const uncounted = new Map<DossierId, Uncounted>();
  const readBy = new Map(edition.jurors.map(({ id }) => [id, assignedTo(edition, id)]));
  for (const { id: dossier } of edition.dossiers) {
    const lists = { recused: [] as JurorId[], partial: [] as JurorId[], missing: [] as JurorId[] };
    for (const { id: juror } of edition.jurors) {
      const sheet = sheetsOf.get(juror)?.get(dossier);
      const full = fullness(sheet, edition);
      if (recused.has(pairKey(juror, dossier))) {
        lists.recused.push(juror);
        if (full !== 'none') setAside.push({ juror, dossier });
      } else if (readBy.get(juror)?.has(dossier) === false) {
        if (full !== 'none') setAside.push({ juror, dossier });
      } else {
        if (full === 'some') lists.partial.push(juror);
        if (full === 'none') lists.missing.push(juror);
        if (full !== 'none') sheets.push({ juror, dossier, marks: sheet?.marks ?? {} });
      }
    }
    uncounted.set(dossier, lists);
  }
  const jurors = edition.jurors.filter(({ id }) => ballots.has(id));
  const names = edition.colleges.map(({ id }) => id);
  const table = tableFromSheets({
    jurors: jurors.map(({ id }) => id),
    dossiers: edition.dossiers.map(({ id }) => id),
    criteria: edition.grid.criteria.map(({ id, weight }) => ({ id, weight })),
    sheets,
    colleges: { names, ofJuror: Int32Array.from(jurors, (j) => names.indexOf(j.college)) },
  });
  return { table, uncounted, setAside };
}
