import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_EXHIBITORS, MOST_YEARS, type Rows } from '../../../shared/stage/scene-rows';
import styles from './console.module.css';

interface Props {
  readonly rows: Rows;
  readonly onChange: (to: Rows) => void;
}

/** What a scene lists, line by line: the stands of the Village, or the past palmarès. */
export function RowsEditor({ rows: { exhibitors, years }, onChange }: Props) {
  return (
    <>
      {exhibitors && (
        <List
          of="exhibitors"
          columns={['stand', 'company']}
          rows={exhibitors.map(({ stand, company }) => [stand, company])}
          most={MOST_EXHIBITORS}
          onRows={(next) =>
            onChange({
              exhibitors: next.map(([stand = '', company = '']) => ({ stand, company })),
            })
          }
        />
      )}
      {years && (
        <List
          of="years"
          columns={['year', 'laureate', 'commended']}
          rows={years.map((one) => [String(one.year), one.laureate, one.commended])}
          most={MOST_YEARS}
          onRows={(next) =>
            onChange({
              years: next.map(([year = '', laureate = '', commended = '']) => ({
                year: Number(year.replace(/\D/g, '').slice(-4)),
                laureate,
                commended,
              })),
            })
          }
        />
      )}
    </>
  );
}

type Column = 'stand' | 'company' | 'year' | 'laureate' | 'commended';

interface ListProps {
  readonly of: 'exhibitors' | 'years';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly most: number;
  readonly onRows: (rows: readonly (readonly string[])[]) => void;
}

/** At least one line stays: a scene without any is hidden, not emptied. */
function List({ of, columns, rows, most, onRows }: ListProps) {
  const { t } = useTranslation();
  const write = (row: number, column: number, text: string): void =>
    onRows(rows.map((cells, at) => (at === row ? cells.with(column, text) : cells)));
  const numbered = rows.map((cells, at) => ({ cells, at, key: `line-${at}` }));
  return (
    <fieldset className={styles.list}>
      <legend>{t(`console.edit.list.${of}`)}</legend>
      {numbered.map(({ cells, at, key }) => (
        <div className={styles.listLine} key={key}>
          {columns.map((column, place) => (
            <input
              key={column}
              data-narrow={column === 'stand' || column === 'year' || undefined}
              aria-label={t('console.edit.list.cell', {
                what: t(`console.edit.list.${column}`),
                line: at + 1,
              })}
              placeholder={t(`console.edit.list.${column}`)}
              maxLength={column === 'stand' ? 20 : 300}
              inputMode={column === 'year' ? 'numeric' : 'text'}
              value={cells[place] === '0' ? '' : cells[place]}
              onChange={({ target }) => write(at, place, target.value)}
            />
          ))}
          <button
            type="button"
            className={styles.icon}
            disabled={rows.length === 1}
            aria-label={t('console.edit.list.remove', { line: at + 1 })}
            onClick={() => onRows(rows.filter((_, k) => k !== at))}
          >
            <IconTrash size={16} aria-hidden />
          </button>
        </div>
      ))}
      {rows.length < most && (
        <button
          type="button"
          className={styles.small}
          onClick={() => onRows([...rows, columns.map(() => '')])}
        >
          {t('console.edit.list.add')}
        </button>
      )}
    </fieldset>
  );
}
