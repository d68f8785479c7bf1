import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../scroll-region';
import styles from './matrix.module.css';
import { MatrixBars } from './matrix-bars';
import type { CellShown, MatrixRow, MatrixShown } from './matrix-shows';
import { RowState } from './row-state';

/** Columns that no longer fit at their full width. */
const MANY = 24;

/** Jurors × dossiers: the counted files are its rows. */
export function Matrix({ matrix }: { readonly matrix: MatrixShown }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.head}>
        <h2 id="matrix-title" className={styles.title}>
          {t('merge.matrix.title')}
        </h2>
        <Legend matrix={matrix} />
      </div>
      <ScrollRegion labelledBy="matrix-title">
        {matrix.isLarge ? <MatrixBars matrix={matrix} /> : <MatrixTable matrix={matrix} />}
      </ScrollRegion>
    </>
  );
}

function MatrixTable({ matrix }: { readonly matrix: MatrixShown }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table} data-dense={matrix.columns.length > MANY || undefined}>
      <caption className="visually-hidden">{t('merge.matrix.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.juror}>
            <span className="visually-hidden">{t('merge.matrix.juror')}</span>
            <span aria-hidden>{t('merge.matrix.dossier')}</span>
          </th>
          {matrix.columns.map((column) => (
            <th
              key={column.dossier}
              scope="col"
              data-short={column.isShort || undefined}
              title={column.name}
            >
              <span aria-hidden>{column.head}</span>
              <span className="visually-hidden">
                {column.dossier} {column.name}
              </span>
            </th>
          ))}
          <th scope="col" className={styles.figure}>
            {t('merge.matrix.sheets')}
          </th>
          <th scope="col" className={styles.state}>
            <span className="visually-hidden">{t('merge.matrix.state')}</span>
          </th>
        </tr>
      </thead>
      {matrix.groups.map((group) => (
        <tbody key={group.label}>
          <tr className={styles.college}>
            <th scope="rowgroup" colSpan={matrix.columns.length + 3}>
              {group.label}
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row key={row.juror} row={row} matrix={matrix} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr className={styles.sum}>
          <th scope="row" className={styles.juror}>
            {t('merge.matrix.counted')}{' '}
            <span className="muted">{t('merge.matrix.atLeast', { min: matrix.min })}</span>
          </th>
          {matrix.columns.map((column) => (
            <td key={column.dossier} data-short={column.isShort || undefined}>
              {column.sheets ?? '–'}
            </td>
          ))}
          <td className={styles.figure}>{matrix.total}</td>
          <td className={styles.state} />
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ row, matrix }: { readonly row: MatrixRow; readonly matrix: MatrixShown }) {
  const { t } = useTranslation();
  return (
    <tr className={styles.row} data-state={row.state}>
      <th scope="row" className={styles.juror}>
        {row.name}
      </th>
      {row.cells.map((cell, at) => (
        <td key={matrix.columns[at]?.dossier} data-short={matrix.columns[at]?.isShort || undefined}>
          <span className={styles.cell} data-cell={cell} aria-hidden />
          <span className="visually-hidden">{t(`merge.matrix.${cell}`)}</span>
        </td>
      ))}
      <td className={styles.figure}>
        {row.state !== 'missing' && (
          <Fragment>
            <b>{row.marked}</b>
            <span className="muted"> / {row.due}</span>
          </Fragment>
        )}
      </td>
      <td className={styles.state}>
        <RowState row={row} />
      </td>
    </tr>
  );
}

/** Said whether or not they are there; the others only where a square shows them. */
const ALWAYS: ReadonlySet<CellShown> = new Set(['complete', 'partial', 'recused', 'blank']);
const LEGEND = [
  'complete',
  'partial',
  'recused',
  'blank',
  'undecided',
  'aside',
  'unassigned',
] as const;

function Legend({ matrix }: { readonly matrix: MatrixShown }) {
  const { t } = useTranslation();
  const there = new Set(matrix.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  return (
    <ul className={styles.legend} aria-hidden>
      {LEGEND.filter((state) => ALWAYS.has(state) || there.has(state)).map((state) => (
        <li key={state}>
          <span className={styles.cell} data-cell={state} />
          {t(`merge.matrix.${state}`)}
        </li>
      ))}
    </ul>
  );
}
