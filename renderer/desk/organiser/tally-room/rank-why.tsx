import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useMemo } from 'react';
import { ChartAway } from '../../../parts/chart-away';
import styles from './rank-why.module.css';
import type { Comparison, RankRow, TraceBox } from './ranking-shows';

/** The chain of steps, the gap criterion by criterion, and whose sheets made it. */
export function RankWhy({ row }: { readonly row: RankRow }) {
  const { boxes, why, comparison, counted } = useMemo(() => row.explain(), [row]);
  return (
    <div className={styles.why}>
      {boxes.length > 0 && <Trace boxes={boxes} />}
      {why && <p className={styles.sentence}>{why}</p>}
      {comparison && <Shares comparison={comparison} isOpen={boxes.length === 0} />}
      <p className={styles.sentence}>{counted.join(' ')}</p>
    </div>
  );
}

/** The tie ladder as it was climbed, with exact fractions, the deciding step tinted. */
function Trace({ boxes }: { readonly boxes: readonly TraceBox[] }) {
  return (
    <ol className={styles.chain}>
      {boxes.map((box, at) => (
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
  );
}

interface SharesProps {
  readonly comparison: Comparison;
  /** Where a ladder was climbed it says why first; the criteria wait to be asked for. */
  readonly isOpen: boolean;
}

/** The picture is in the table: a bar on the side of the one it favours, and its figure. */
function Shares({ comparison: { caption, shares }, isOpen }: SharesProps) {
  return (
    <details className={styles.details} open={isOpen}>
      <summary>{caption}</summary>
      <table className={styles.shares}>
        <caption className="visually-hidden">{caption}</caption>
        <tbody>
          {shares.map(({ criterion, figure, size }) => (
            <tr key={criterion}>
              <th scope="row">{criterion}</th>
              <td className={styles.share}>
                <ChartAway at={size} isBar />
              </td>
              <td className={styles.figure}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
