import { IconArrowsSort, IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTERS, SORTS } from '../../../derive/juror-list';
import { useJurorList } from '../../../ui/juror-list';
import { goToSheet } from '../go-to-sheet';
import styles from './list-tools.module.css';

interface ListToolsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** How many rows are shown, said when a filter changes it. */
  readonly shown: number;
}

/** Search, filter and sort, above the list. */
export function ListTools({ field, shown }: ListToolsProps) {
  const { t } = useTranslation();
  const { filter, sort, query, show, arrange, search } = useJurorList();
  const pick = <T extends string>(all: readonly T[], value: string): T =>
    all.find((each) => each === value) ?? (all[0] as T);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') goToSheet();
  };
  return (
    <search className={styles.tools}>
      <div className={styles.search}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <input
          ref={field}
          type="text"
          aria-label={t('juror.tools.list.search')}
          aria-keyshortcuts="Control+F"
          placeholder={t('juror.tools.list.searchKey')}
          value={query}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            search('');
            goToSheet();
          }}
        />
        {query !== '' && (
          <button
            type="button"
            aria-label={t('juror.tools.list.clear')}
            onClick={() => {
              search('');
              field.current?.focus();
            }}
          >
            <IconX size={14} stroke={2} aria-hidden />
          </button>
        )}
      </div>
      <div className={styles.choices}>
        <label>
          <IconFilter size={14} stroke={1.8} aria-hidden />
          <span>{t('juror.tools.list.filter')}</span>
          <select
            value={filter}
            onKeyDown={leave}
            onChange={(event) => show(pick(FILTERS, event.currentTarget.value))}
          >
            {FILTERS.map((each) => (
              <option key={each} value={each}>
                {t(`juror.tools.list.filters.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <IconArrowsSort size={14} stroke={1.8} aria-hidden />
          <span>{t('juror.tools.list.sort')}</span>
          <select
            value={sort}
            onKeyDown={leave}
            onChange={(event) => arrange(pick(SORTS, event.currentTarget.value))}
          >
            {SORTS.map((each) => (
              <option key={each} value={each}>
                {t(`juror.tools.list.sorts.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="visually-hidden" role="status">
        {filter === 'all' ? '' : t('juror.tools.list.shown', { count: shown })}
      </p>
    </search>
  );
}
