import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialMethod } from '../../../../shared/edition/rules';
import type { DossierId } from '../../../../shared/ids';
import { RankRows } from './rank-rows';
import styles from './rank-table.module.css';
import type { RankRow, UnrankedRow } from './ranking-shows';

interface RankTableProps {
  readonly method: OfficialMethod;
  readonly ranks: readonly RankRow[];
  readonly unranked: readonly UnrankedRow[];
}

/** Arrows move from name to name, wherever the focus is in the table. */
function moveAmong(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-name]')];
  const at =
    document.activeElement instanceof HTMLElement ? names.indexOf(document.activeElement) : -1;
  const next = names[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The ranking read aloud, row by row; each opens to its why. */
export function RankTable({ method, ranks, unranked }: RankTableProps) {
  const { t } = useTranslation();
  // The tie for the first place explains itself without being asked.
  const tied = ranks.find((row) => row.rank === 2 && row.isTied);
  const [opened, setOpened] = useState<DossierId | null>(tied?.dossier ?? null);
  return (
    <section>
      <table className={styles.table} onKeyDown={moveAmong}>
        <caption className="visually-hidden">
          {t('tally.ranking.caption', { method: t(`method.name.${method}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rank}>
              <span className="visually-hidden">{t('tally.ranking.rank')}</span>
            </th>
            <th scope="col">{t('tally.ranking.dossier')}</th>
            <th scope="col" className={styles.strip}>
              <span className={styles.scale}>
                <span aria-hidden>20</span>
                {t('tally.ranking.strip')}
                <span aria-hidden>100</span>
              </span>
            </th>
            <th scope="col" className={styles.score}>
              {t(`method.head.${method}`)}
            </th>
            <th scope="col" className={styles.sheets}>
              {t('tally.ranking.sheets')}
            </th>
            <th scope="col" className={styles.separated}>
              {t('tally.ranking.separated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranks.map((row) => (
            <RankRows
              key={row.dossier}
              row={row}
              isOpen={opened === row.dossier}
              onToggle={() => setOpened(opened === row.dossier ? null : row.dossier)}
            />
          ))}
          {unranked.map(({ dossier, name, why }) => (
            <tr key={dossier} className={styles.out}>
              <td className={styles.rank}>{t('tally.ranking.notRanked')}</td>
              <th scope="row">
                <span className={styles.name}>
                  <span className={styles.code}>{dossier}</span>
                  <span className={styles.company} title={name}>
                    {name}
                  </span>
                </span>
              </th>
              <td colSpan={4} className={styles.reason}>
                {why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('tally.ranking.hint')}</p>
    </section>
  );
}
