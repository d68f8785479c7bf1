import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './rank-why.module.css';
import type { Contribution, RankRow } from './ranking-shows';

/** The chain of steps with exact fractions, the deciding one tinted; or the gap, criterion by criterion. */
export function RankWhy({ row }: { readonly row: RankRow }) {
  return (
    <div className={styles.why}>
      {row.boxes.length > 0 && (
        <ol className={styles.chain}>
          {row.boxes.map((box, at) => (
            <Fragment key={box.step}>
              {at > 0 && (
                <li className={styles.arrow} aria-hidden>
                  <IconChevronRight size={16} stroke={1.6} />
                </li>
              )}
              <li className={styles.box} data-decides={box.decides || undefined}>
                <span className={styles.step}>{box.step}</span>
                <span className={styles.figures}>
                  {box.figures.map(({ dossier, fraction }) => (
                    <span key={dossier}>
                      <i>{dossier}</i>
                      {fraction}
                    </span>
                  ))}
                </span>
                <span className={styles.outcome}>{box.outcome}</span>
              </li>
            </Fragment>
          ))}
        </ol>
      )}
      {row.why && <p className={styles.sentence}>{row.why}</p>}
      {row.contributions.length > 0 && <Contributions contributions={row.contributions} />}
    </div>
  );
}

function Contributions({ contributions }: { readonly contributions: readonly Contribution[] }) {
  const { t } = useTranslation();
  return (
    <table className={styles.shares}>
      <caption>{t('tally.why.contributionCaption')}</caption>
      <tbody>
        {contributions.map(({ criterion, figure, size }) => (
          <tr key={criterion}>
            <th scope="row">{criterion}</th>
            <td className={styles.share}>
              <svg width={120} height={12} aria-hidden style={{ display: 'block' }}>
                <path d="M60 0V12" stroke="var(--line-strong)" />
                <rect
                  x={size < 0 ? 60 + size * 56 : 60}
                  y={2}
                  width={Math.abs(size) * 56}
                  height={8}
                  rx={2}
                  fill={size < 0 ? 'var(--brick)' : 'var(--accent)'}
                />
              </svg>
            </td>
            <td className={styles.figure}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
