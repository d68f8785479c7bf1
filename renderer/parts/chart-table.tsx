import { Box } from '@mantine/core';
import styles from './chart.module.css';

/** The figures of a picture as they are read: the first cell of a row names it. */
export interface ChartTableShown {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** The same figures in rows; reachable by keyboard, so that arrows scroll a wide one. */
export function ChartTable({ table }: { readonly table: ChartTableShown }) {
  const [corner, ...heads] = table.head;
  return (
    <Box
      component="section"
      aria-label={table.caption}
      tabIndex={0}
      className={styles.tableScroll ?? ''}
    >
      <table className={styles.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
