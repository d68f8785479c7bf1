import { useTranslation } from 'react-i18next';
import { RankStrip } from './rank-strip';
import styles from './rank-table.module.css';
import { RankWhy } from './rank-why';
import type { RankRow } from './ranking-shows';

interface RankRowsProps {
  readonly row: RankRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One rank, and its why below when opened. */
export function RankRows({ row, isOpen, onToggle }: RankRowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <tr data-open={isOpen || undefined} className={styles.row}>
        <td className={styles.rank}>{row.rank}</td>
        <th scope="row">
          <button
            type="button"
            data-name
            className={styles.name}
            aria-expanded={isOpen}
            title={`${row.name}, ${row.product}`}
            onClick={onToggle}
          >
            <span className={styles.code}>{row.dossier}</span>
            <span className={styles.company}>{row.name}</span>
          </button>
        </th>
        <td className={styles.strip}>
          <RankStrip strip={row.strip} />
        </td>
        <td className={styles.score}>{row.score}</td>
        <td className={styles.sheets}>{row.sheets}</td>
        <td className={styles.separated}>
          <span>{row.separated}</span>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.why}>
          <td />
          <td colSpan={5}>
            <section aria-label={`${t('tally.ranking.why')}, ${row.name}`}>
              <RankWhy row={row} />
            </section>
          </td>
        </tr>
      )}
    </>
  );
}
