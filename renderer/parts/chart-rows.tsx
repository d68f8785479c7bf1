import type { ReactNode } from 'react';
import styles from './chart.module.css';

interface ChartRow {
  readonly key: string;
  readonly name: string;
  readonly picture: ReactNode;
  readonly figure: string;
  /** The figure in words. */
  readonly note?: string;
}

interface ChartRowsProps {
  /** What the picture is, for those who do not see it; the table says the figures. */
  readonly words: string;
  readonly rows: readonly ChartRow[];
  /** `narrow` when absent; `strip` gives the picture the room, `noted` gives it to the words. */
  readonly layout?: 'narrow' | 'strip' | 'noted';
}

/** Rows that line up: a name, its small picture, its figure. */
export function ChartRows({ words, rows, layout = 'narrow' }: ChartRowsProps) {
  return (
    <div role="img" aria-label={words} className={styles.rows} data-layout={layout}>
      {rows.map(({ key, name, picture, figure, note }) => (
        <div key={key} className={styles.row}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.picture}>{picture}</span>
          <span className={styles.said}>{figure}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
      ))}
    </div>
  );
}
