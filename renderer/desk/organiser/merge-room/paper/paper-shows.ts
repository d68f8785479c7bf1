import {
  cellsOnPaper,
  compareTypings,
  INTEREST_LETTERS,
  isOnPaper,
  keyOfCell,
  type PaperCell,
  saidIn,
  settleTypings,
  sumOfTyping,
  TOTAL_KEY,
  type TypedCells,
} from '../../../../../shared/ballot/two-typings';
import type { Edition } from '../../../../../shared/edition/edition';
import type { JurorId, Language } from '../../../../../shared/ids';
import type { Standings } from '../../../../../shared/merge/ledger';
import { speaker } from '../../../../../shared/words/say';
import type { PaperRow, TypingRow } from '../../../../store/paper-rows';
import { namesOf } from '../../name-of';

/** Where the typing of one sheet stands. */
export type PaperStep = 'first' | 'second' | 'compare';

export function stepOf(row: PaperRow | undefined): PaperStep {
  if (row === undefined || !row.first.isDone) return 'first';
  return row.second?.isDone ? 'compare' : 'second';
}

export const NO_TYPING: TypingRow = { cells: {}, total: '', by: '', isDone: false };

export function beginPaper(juror: JurorId): PaperRow {
  const rest = { kept: {}, isTotalRead: false, reason: '' };
  return { juror, first: NO_TYPING, second: null, ...rest };
}

/** A juror to choose, with what is known of a file or of a sheet of theirs. */
export function showJurors({
  edition,
  language,
  standings,
  papers,
}: {
  readonly edition: Edition;
  readonly language: Language;
  readonly standings: Standings;
  readonly papers: ReadonlyMap<JurorId, PaperRow>;
}): readonly { readonly value: JurorId; readonly label: string }[] {
  const say = speaker(language);
  return edition.jurors.map(({ id, name }) => {
    const row = papers.get(id);
    const standing = standings.get(id);
    const step = stepOf(row);
    const said =
      row !== undefined
        ? say(
            step === 'first' ? 'paper.begun' : step === 'second' ? 'paper.half' : 'paper.compared',
          )
        : standing?.state === 'counted'
          ? standing.verified.ballot.paper
            ? say('paper.isPaper')
            : say('paper.counted', { rev: standing.verified.ballot.rev })
          : '';
    return { value: id, label: said === '' ? name : `${name} — ${said}` };
  });
}

/** One thing that the two typings read differently. */
export interface PaperDifference {
  readonly key: string;
  /** Null: the check total. */
  readonly cell: PaperCell | null;
  readonly where: string;
  readonly first: string;
  readonly second: string;
  /** What was read again; null until somebody did. */
  readonly kept: string | null;
}

export interface Comparison {
  readonly differences: readonly PaperDifference[];
  readonly unsettled: number;
  readonly cells: TypedCells;
  /** The total as written, null where there is none. */
  readonly written: number | null;
  readonly sum: number;
}

/** The two typings side by side, and what the sheet comes to once they are settled. */
export function compareSheet(row: PaperRow, edition: Edition, language: Language): Comparison {
  const cells = cellsOnPaper(edition, row.juror);
  const second = row.second ?? NO_TYPING;
  const isOut = (cell: PaperCell): boolean =>
    cell.criterion !== null && row.kept[cell.dossier] === INTEREST_LETTERS.recusal;
  const differences = compareTypings(row.first.cells, second.cells, cells)
    .filter((cell) => !isOut(cell))
    .map((cell): PaperDifference => {
      const key = keyOfCell(cell);
      const kept = row.kept[key];
      return {
        key,
        cell,
        where: sayWhere(cell, edition, language),
        first: saidIn(row.first.cells, cell),
        second: saidIn(second.cells, cell),
        kept: kept !== undefined && isOnPaper(kept, cell, edition) ? kept : null,
      };
    });
  const total = totalOf(row, second, language);
  const all = total === null ? differences : [...differences, total];
  const settled = settleTypings(row.first.cells, row.kept, cells);
  const written = total === null ? row.first.total : (total.kept ?? '');
  return {
    differences: all,
    unsettled: all.filter(({ kept }) => kept === null).length,
    cells: settled,
    written: written === '' ? null : Number(written),
    sum: sumOfTyping(settled, cells),
  };
}

function totalOf(row: PaperRow, second: TypingRow, language: Language): PaperDifference | null {
  if (row.first.total === second.total) return null;
  const kept = row.kept[TOTAL_KEY];
  const where = speaker(language)('paper.totalRow');
  const said = { first: row.first.total, second: second.total };
  return { key: TOTAL_KEY, cell: null, where, ...said, kept: kept ?? null };
}

/** `C04 Sillage, Besoin médical`: the name of a cell for eye and ear. */
export function sayWhere(
  { dossier, criterion }: PaperCell,
  edition: Edition,
  language: Language,
): string {
  const names = namesOf(edition, language);
  const say = speaker(language);
  const what = criterion === null ? say('paper.interest') : names.criterion(criterion);
  return say('paper.cell', { dossier: `${dossier} ${names.dossier(dossier)}`, what });
}

/** Whether a total was typed as one may be written: digits, or nothing. */
export const isTotal = (typed: string): boolean => /^\d{0,7}$/.test(typed);

/** The total written on the sheet held against the sum of what was read. */
export function sayTotal({ written, sum }: Comparison, language: Language): string {
  const say = speaker(language);
  if (written === null) return say('paper.totalAbsent', { sum });
  return say(written === sum ? 'paper.totalAgrees' : 'paper.totalDiffers', { written, sum });
}
