import { assignedTo } from '../edition/assignment';
import type { Edition } from '../edition/edition';
import type { Interest } from '../edition/interest';
import type { CriterionId, DossierId, JurorId } from '../ids';
import type { Ballot } from './ballot';
import type { Paper, SettledCell } from './paper';
import type { ScoreSheet } from './score-sheet';
import { byDossier } from './write-ballot';

/** Letters of a printed score sheet: no link, a declared link, a recusal. */
export const INTEREST_LETTERS = { none: 'A', link: 'L', recusal: 'D' } as const;

/** One cell of a printed score sheet; without a criterion, the letter of the interest. */
export interface PaperCell {
  readonly dossier: DossierId;
  readonly criterion: CriterionId | null;
}

/** What one person typed: a mark or a letter by `keyOfCell`; absent is an empty cell. */
export type TypedCells = Readonly<Record<string, string>>;

/** One whole typing: its cells and the check total as written, empty where there is none. */
export interface Typing {
  readonly cells: TypedCells;
  readonly total: string;
}

export function keyOfCell({ dossier, criterion }: PaperCell): string {
  return criterion === null ? dossier : `${dossier}/${criterion}`;
}

/** Dossiers that a juror may mark: eligible, given to that juror, and not recused in the edition. */
export function dossiersOnPaper(edition: Edition, juror: JurorId): readonly DossierId[] {
  const recused = new Set(
    edition.recusals.filter((one) => one.juror === juror).map(({ dossier }) => dossier),
  );
  const own = assignedTo(edition, juror);
  return edition.dossiers
    .filter(({ id, status }) => status === 'eligible' && !recused.has(id))
    .filter(({ id }) => own === null || own.has(id))
    .map(({ id }) => id);
}

/** The cells of a juror's sheet, line by line: the interest, then the criteria. */
export function cellsOnPaper(edition: Edition, juror: JurorId): readonly PaperCell[] {
  const criteria = [null, ...edition.grid.criteria.map(({ id }) => id)];
  return dossiersOnPaper(edition, juror).flatMap((dossier) =>
    criteria.map((criterion) => ({ dossier, criterion })),
  );
}

/** Whether a cell may hold this: nothing, a letter of interest, or a whole mark of the scale. */
export function isOnPaper(value: string, { criterion }: PaperCell, { grid }: Edition): boolean {
  if (value === '') return true;
  if (criterion === null) return Object.values<string>(INTEREST_LETTERS).includes(value);
  const mark = Number(value);
  return /^\d{1,3}$/.test(value) && mark >= grid.scale.min && mark <= grid.scale.max;
}

/** What a cell says: the marks of a recused line say nothing. */
export function saidIn(cells: TypedCells, cell: PaperCell): string {
  const isRecused = cells[cell.dossier] === INTEREST_LETTERS.recusal;
  return cell.criterion !== null && isRecused ? '' : (cells[keyOfCell(cell)] ?? '');
}

/** The cells that two typings of one sheet read differently, in the order of the sheet. */
export function compareTypings(
  first: TypedCells,
  second: TypedCells,
  cells: readonly PaperCell[],
): readonly PaperCell[] {
  return cells.filter((cell) => saidIn(first, cell) !== saidIn(second, cell));
}

/** What the sheet says once it was read again: `kept` where the typings differed, else both. */
export function settleTypings(
  first: TypedCells,
  kept: TypedCells,
  cells: readonly PaperCell[],
): TypedCells {
  return Object.fromEntries(
    cells.map((cell) => [keyOfCell(cell), kept[keyOfCell(cell)] ?? saidIn(first, cell)]),
  );
}

/** The sum of the marks typed, to hold against the check total. */
export function sumOfTyping(cells: TypedCells, all: readonly PaperCell[]): number {
  return all
    .filter(({ criterion }) => criterion !== null)
    .reduce((sum, cell) => sum + Number(saidIn(cells, cell)), 0);
}

interface Recorded {
  readonly edition: Edition;
  /** What a ballot says of the edition it was marked on. */
  readonly cited: Ballot['edition'];
  readonly juror: JurorId;
  readonly publicKey: string;
  /** Ballots already typed for this juror: the next one follows the last. */
  readonly last: { readonly rev: number; readonly digest: string } | null;
  readonly signedAt: string;
  readonly cells: TypedCells;
  readonly paper: Paper;
}

/** The ballot that a settled sheet comes to: final, one sheet for every dossier. */
export function ballotOfPaper(recorded: Recorded): Ballot {
  const { edition, cited, juror, publicKey, last, signedAt, cells, paper } = recorded;
  const open = new Set(dossiersOnPaper(edition, juror));
  const known = edition.recusals.filter((one) => one.juror === juror);
  const interests = edition.dossiers.flatMap(({ id }): Interest[] => {
    const written = known.find((one) => one.dossier === id);
    if (written) return [{ dossier: id, kind: 'recusal', why: written.kind, note: written.note }];
    return open.has(id) ? interestOf(id, cells[id]) : [];
  });
  const recused = new Set(
    interests.filter(({ kind }) => kind === 'recusal').map(({ dossier }) => dossier),
  );
  return {
    format: 'palmares-ballot',
    version: 1,
    edition: cited,
    juror,
    publicKey,
    device: 'paper',
    enrol: '',
    rev: (last?.rev ?? 0) + 1,
    prev: last?.digest ?? null,
    status: 'final',
    signedAt,
    sheets: edition.dossiers
      .map(({ id }) => sheetOf(id, { edition, cells, isRecused: recused.has(id), open }))
      .toSorted(byDossier),
    interests: interests.toSorted(byDossier),
    paper,
  };
}

function interestOf(dossier: DossierId, letter: string | undefined): Interest[] {
  if (letter === INTEREST_LETTERS.none) return [{ dossier, kind: 'none' }];
  if (letter === INTEREST_LETTERS.link) return [{ dossier, kind: 'link', note: '' }];
  if (letter !== INTEREST_LETTERS.recusal) return [];
  return [{ dossier, kind: 'recusal', why: 'other', note: '' }];
}

function sheetOf(
  dossier: DossierId,
  {
    edition,
    cells,
    isRecused,
    open,
  }: {
    readonly edition: Edition;
    readonly cells: TypedCells;
    readonly isRecused: boolean;
    readonly open: ReadonlySet<DossierId>;
  },
): ScoreSheet {
  if (isRecused) return { dossier, state: 'recused', marks: {}, comment: '' };
  const marks = edition.grid.criteria.flatMap(({ id }): [CriterionId, number][] => {
    const said = open.has(dossier) ? saidIn(cells, { dossier, criterion: id }) : '';
    return said === '' ? [] : [[id, Number(said)]];
  });
  const state = marks.length > 0 ? 'marked' : 'blank';
  return { dossier, state, marks: Object.fromEntries(marks), comment: '' };
}

/** What is recorded of the cells that differed, and of a total read in two ways. */
export function writeSettled({
  first,
  second,
  cells,
  kept,
}: {
  readonly first: Typing;
  readonly second: Typing;
  readonly cells: readonly PaperCell[];
  /** By `keyOfCell`; the total under `TOTAL_KEY`. */
  readonly kept: Readonly<Record<string, string>>;
}): readonly SettledCell[] {
  const differing = compareTypings(first.cells, second.cells, cells).map(
    (cell): SettledCell => ({
      ...cell,
      typed: [saidIn(first.cells, cell), saidIn(second.cells, cell)],
      kept: kept[keyOfCell(cell)] ?? '',
    }),
  );
  if (first.total === second.total) return differing;
  const typed: [string, string] = [first.total, second.total];
  return [...differing, { dossier: null, criterion: null, typed, kept: kept[TOTAL_KEY] ?? '' }];
}

/** Where the settled total is kept among the cells; no dossier can be called so. */
export const TOTAL_KEY = '#total';
