import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './matrix.module.css';
import type { MatrixRow, MatrixShown } from './matrix-shows';
import { RowState } from './row-state';

/** An edition too large for one square a dossier: a bar a juror, as long as the work done. */
export function MatrixBars({ matrix }: { readonly matrix: MatrixShown }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('merge.matrix.caption')}</caption>
      {matrix.groups.map((group) => (
        <tbody key={group.label}>
          <tr className={styles.college}>
            <th scope="rowgroup" colSpan={4}>
              {group.label}
            </th>
          </tr>
          {group.rows.map((row) => (
            <BarRow key={row.juror} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Drawn again only when its juror's row is another one. */
const BarRow = memo(function BarRow({ row }: { readonly row: MatrixRow }) {
  return (
    <tr className={styles.row} data-state={row.state}>
      <th scope="row" className={styles.juror}>
        {row.name}
      </th>
      <td className={styles.bar}>
        <Bar row={row} />
      </td>
      <td className={styles.figure}>
        <b>{row.marked}</b>
        <span className="muted"> / {row.due}</span>
      </td>
      <td className={styles.state}>
        <RowState row={row} />
      </td>
    </tr>
  );
});

const PARTS = ['complete', 'partial', 'undecided', 'recused', 'blank', 'waiting', 'aside'] as const;

function Bar({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  const parts = PARTS.map((part) => ({
    part,
    count: row.cells.filter((cell) => cell === part).length,
  })).filter(({ count }) => count > 0);
  return (
    <span className={styles.parts}>
      {parts.map(({ part, count }) => (
        <span key={part} className={styles.cell} data-cell={part} style={{ flexGrow: count }}>
          <span className="visually-hidden">
            {count} {t(`merge.matrix.${part}`)}
          </span>
        </span>
      ))}
    </span>
  );
}
