import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../scroll-region';
import styles from './heat-map.module.css';
import type { HeatCell, HeatShown } from './heat-shows';

/** Names, and the least that a total of two figures needs. */
const NAMES = 172;
const CELL = 23;

/** Totals of each sheet, tinted and written: the picture is its own table. */
export function HeatMap({ heat }: { readonly heat: HeatShown }) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section>
      <h2 id={title} className={styles.title}>
        {heat.title} <span className={styles.about}>{t('tally.heat.about')}</span>
      </h2>
      <ScrollRegion labelledBy={title}>
        <table className={styles.table} style={{ minWidth: NAMES + heat.columns.length * CELL }}>
          <caption className="visually-hidden">{t('tally.heat.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.juror}>
                <span className="visually-hidden">{t('tally.heat.juror')}</span>
              </th>
              {heat.columns.map(({ dossier, head }, at) => (
                <th key={dossier} scope="col" data-place={at < 3 ? at + 1 : undefined}>
                  <span aria-hidden>{head}</span>
                  <span className="visually-hidden">{dossier}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heat.rows.map((row) => (
              <tr key={row.juror}>
                <th scope="row" className={styles.juror} title={row.name}>
                  {row.name}
                </th>
                {row.cells.map((cell, at) => (
                  <Cell key={heat.columns[at]?.dossier} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Cell({ cell }: { readonly cell: HeatCell }) {
  const { t } = useTranslation();
  if (cell.kind === 'score') {
    const background = `color-mix(in srgb, var(--deep) ${cell.tint}%, var(--surface))`;
    return <td style={{ background }}>{cell.figure}</td>;
  }
  return (
    <td data-cell={cell.kind}>
      <span aria-hidden>{cell.kind === 'recused' ? '' : '·'}</span>
      <span className="visually-hidden">{t(`tally.heat.${cell.kind}`)}</span>
    </td>
  );
}
