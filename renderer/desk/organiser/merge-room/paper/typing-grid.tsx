import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dossiersOnPaper,
  INTEREST_LETTERS,
  isOnPaper,
  keyOfCell,
  type PaperCell,
  saidIn,
  type TypedCells,
} from '../../../../../shared/ballot/two-typings';
import type { Edition } from '../../../../../shared/edition/edition';
import type { JurorId } from '../../../../../shared/ids';
import { useLanguage } from '../../../../i18n/use-language';
import { namesOf } from '../../name-of';
import { ScrollRegion } from '../../scroll-region';
import { GridPages } from './grid-pages';
import { sayWhere } from './paper-shows';
import styles from './typing-grid.module.css';

interface TypingGridProps {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly cells: TypedCells;
  /** Id of the heading that names this typing. */
  readonly labelledBy: string;
  readonly onType: (cells: TypedCells) => void;
}

/** Lines of one page: as many boxes as a screen draws without delay. */
const LINES = 25;

/** The sheet as it is printed: one line a dossier, one box a criterion, typed by keyboard alone. */
export function TypingGrid({ edition, juror, cells, labelledBy, onType }: TypingGridProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [page, setPage] = useState(0);
  const names = namesOf(edition, language);
  const all = dossiersOnPaper(edition, juror);
  const dossiers = all.slice(page * LINES, (page + 1) * LINES);
  const columns = [null, ...edition.grid.criteria.map(({ id }) => id)];
  const goTo = (line: number, column: number): void => {
    const at = table.current?.querySelector<HTMLInputElement>(`[data-at="${line}/${column}"]`);
    at?.focus();
    at?.select();
  };
  const step = (line: number, column: number, by: number): void => {
    const next = line * columns.length + column + by;
    goTo(Math.floor(next / columns.length), next % columns.length);
  };
  const type = (cell: PaperCell, typed: string, at: readonly [number, number]): void => {
    const value = readTyped(typed, cell, edition);
    if (value === null) return;
    onType({ ...cells, [keyOfCell(cell)]: value });
    const isWhole = cell.criterion === null || edition.grid.scale.max <= 9;
    const isOut = value === INTEREST_LETTERS.recusal;
    if (value !== '' && isWhole) step(...at, isOut ? columns.length : 1);
  };
  const move = (event: KeyboardEvent, [line, column]: readonly [number, number]): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => goTo(line - 1, column),
      ArrowDown: () => goTo(line + 1, column),
      ArrowLeft: () => step(line, column, -1),
      ArrowRight: () => step(line, column, 1),
      Enter: () => step(line, column, 1),
    };
    const act = moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <ScrollRegion labelledBy={labelledBy}>
        <table
          ref={table}
          className={styles.table}
          aria-label={t('paper.grid', { juror: names.juror(juror) })}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.who}>
                {t('paper.dossier')}
              </th>
              <th scope="col">{t('paper.interest')}</th>
              {edition.grid.criteria.map(({ id, label }) => (
                <th key={id} scope="col" title={label[language]}>
                  {id}
                </th>
              ))}
              <th scope="col">{t('paper.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {dossiers.map((dossier, line) => (
              <tr key={dossier}>
                <th scope="row" className={styles.who}>
                  <span className={styles.id}>{dossier}</span> {names.dossier(dossier)}
                </th>
                {columns.map((criterion, column) => {
                  const cell = { dossier, criterion };
                  const isOut = criterion !== null && cells[dossier] === INTEREST_LETTERS.recusal;
                  return (
                    <td key={keyOfCell(cell)}>
                      <input
                        className={styles.box}
                        data-at={`${line}/${column}`}
                        inputMode={criterion === null ? 'text' : 'numeric'}
                        autoComplete="off"
                        disabled={isOut}
                        aria-label={sayWhere(cell, edition, language)}
                        value={saidIn(cells, cell)}
                        onFocus={(event) => event.currentTarget.select()}
                        onKeyDown={(event) => move(event, [line, column])}
                        onChange={(event) => type(cell, event.currentTarget.value, [line, column])}
                      />
                    </td>
                  );
                })}
                <td className={styles.sum}>{sumOfLine(dossier, cells, edition)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <GridPages page={page} lines={LINES} of={all.length} onPage={setPage} />
    </>
  );
}

/** What a key means in a box: the last sign typed where one is enough; null is refused. */
function readTyped(typed: string, cell: PaperCell, edition: Edition): string | null {
  const isShort = cell.criterion === null || edition.grid.scale.max <= 9;
  const value = (isShort ? typed.slice(-1) : typed.trim()).toUpperCase();
  return isOnPaper(value, cell, edition) ? value : null;
}

function sumOfLine(dossier: string, cells: TypedCells, { grid }: Edition): string {
  const marks = grid.criteria.map(({ id }) => saidIn(cells, { dossier, criterion: id }));
  if (marks.every((mark) => mark === '')) return '';
  return String(marks.reduce((sum, mark) => sum + Number(mark), 0));
}
