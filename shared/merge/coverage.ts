import type { Ballot } from '../ballot/ballot';
import { isComplete } from '../ballot/sheet-state';
import { assignedTo } from '../edition/assignment';
import type { Edition } from '../edition/edition';
import type { DossierId, JurorId } from '../ids';
import type { Standing, Standings } from './ledger';
import { recusedDossiers } from './recused';

/**
 * One juror × one dossier on the merge matrix. `undecided`: marked in a ballot that is
 * suspended, so not counted; `waiting`: no final ballot of this juror arrived;
 * `unassigned`: the dossier was not given to this juror to read.
 */
export type CellState =
  | 'complete'
  | 'partial'
  | 'recused'
  | 'blank'
  | 'undecided'
  | 'waiting'
  | 'unassigned';

/**
 * One juror's row. Counts are over the eligible dossiers this juror reads and add up to their number:
 * `marked` complete sheets, `partial` some marks, `missing` none (or not counted yet).
 * `cells` has every dossier of the edition, withdrawn ones too.
 */
export interface JurorCoverage {
  readonly marked: number;
  readonly partial: number;
  readonly recused: number;
  readonly missing: number;
  readonly cells: ReadonlyMap<DossierId, CellState>;
}

/**
 * Who marked what, from what counts now (PRIZE rule 3). `inMeeting` adds recusals
 * recorded by the meeting.
 */
export function coverage({
  edition,
  standings,
  inMeeting = [],
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly inMeeting?: readonly { readonly juror: JurorId; readonly dossier: DossierId }[];
}): ReadonlyMap<JurorId, JurorCoverage> {
  return new Map(
    edition.jurors.map((juror) => {
      const standing = standings.get(juror.id) ?? { state: 'missing' };
      return [juror.id, coverageOf({ edition, juror: juror.id, standing, inMeeting })];
    }),
  );
}

/** The row of one juror alone. */
export function coverageOf({
  edition,
  juror,
  standing,
  inMeeting = [],
}: {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly standing: Standing;
  readonly inMeeting?: readonly { readonly juror: JurorId; readonly dossier: DossierId }[];
}): JurorCoverage {
  const contending = contendingBallots(standing);
  const cellsOf = (ballots: readonly Ballot[]) =>
    ballots.map((ballot) => sheetStates({ edition, juror, ballot, inMeeting }));
  const states = cellsOf(contending);
  const known = recusedDossiers({ edition, juror, inMeeting });
  const own = assignedTo(edition, juror);
  const cells = new Map<DossierId, CellState>();
  for (const { id } of edition.dossiers) {
    if (own?.has(id) === false && !known.has(id)) {
      cells.set(id, 'unassigned');
      continue;
    }
    const seen = states.map((state) => state.get(id) ?? 'blank');
    const [only] = seen;
    if (only === undefined) cells.set(id, known.has(id) ? 'recused' : 'waiting');
    else if (standing.state === 'counted') cells.set(id, only);
    else if (seen.every((state) => state === 'recused' || state === 'blank')) cells.set(id, only);
    else cells.set(id, 'undecided');
  }
  return { ...countCells(edition, cells), cells };
}

/** Final ballots that count or may come to count. A draft is as if nothing had come. */
function contendingBallots(standing: Standing): readonly Ballot[] {
  if (standing.state === 'counted') return [standing.verified.ballot];
  if (standing.state === 'suspended') return standing.between.map((verified) => verified.ballot);
  return [];
}

function sheetStates({
  edition,
  juror,
  ballot,
  inMeeting,
}: {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly ballot: Ballot;
  readonly inMeeting: readonly { readonly juror: JurorId; readonly dossier: DossierId }[];
}): ReadonlyMap<DossierId, CellState> {
  const recused = recusedDossiers({ edition, juror, ballot, inMeeting });
  const states = new Map<DossierId, CellState>();
  for (const sheet of ballot.sheets) {
    if (Object.keys(sheet.marks).length === 0) states.set(sheet.dossier, 'blank');
    else states.set(sheet.dossier, isComplete(sheet, edition.grid) ? 'complete' : 'partial');
  }
  for (const dossier of recused) states.set(dossier, 'recused');
  return states;
}

function countCells(
  edition: Edition,
  cells: ReadonlyMap<DossierId, CellState>,
): Omit<JurorCoverage, 'cells'> {
  const eligible = edition.dossiers.filter((dossier) => dossier.status === 'eligible');
  const count = (state: CellState) => eligible.filter(({ id }) => cells.get(id) === state).length;
  return {
    marked: count('complete'),
    partial: count('partial'),
    recused: count('recused'),
    missing: count('blank') + count('undecided') + count('waiting'),
  };
}
