import { type ReactNode, useId } from 'react';
import styles from './chart.module.css';
import { ChartTable, type ChartTableShown } from './chart-table';

interface ChartFigureProps {
  /** What the picture shows, as a sentence. */
  readonly title: string;
  /** How it is read. */
  readonly about: string;
  readonly table: ChartTableShown;
  readonly isTabled: boolean;
  readonly children?: ReactNode;
}

/** A picture under its sentence, with its figures in a table when they are asked for. */
export function ChartFigure({ title, about, table, isTabled, children }: ChartFigureProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.figure}>
      <h2 id={heading} className={styles.title}>
        {title} <span className={styles.about}>{about}</span>
      </h2>
      {children}
      {isTabled && <ChartTable table={table} />}
    </section>
  );
}
