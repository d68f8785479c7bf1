import {
  IconChevronDown,
  IconChevronUp,
  IconHighlight,
  IconMinus,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goToSheet } from '../../go-to-sheet';
import type { DeckPlace } from './attachments';
import styles from './deck-tools.module.css';
import type { DeckSearch } from './use-deck-search';

interface DeckToolsProps {
  readonly search: DeckSearch;
  readonly place: DeckPlace;
  /** Null: no passage is selected nor found. */
  readonly onHighlight: (() => void) | null;
}

/** Search in the deck, highlight, zoom. */
export function DeckTools({ search, place, onHighlight }: DeckToolsProps) {
  const { t } = useTranslation();
  const { zoom, zoomBy } = place;
  const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const;
  return (
    <div className={styles.tools}>
      <SearchField search={search} />
      <button
        type="button"
        className={styles.act}
        disabled={onHighlight === null}
        title={t('juror.tools.deck.highlightWhy')}
        // The selection must outlive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onHighlight?.()}
      >
        <IconHighlight {...icon} />
        {t('juror.tools.deck.highlight')}
      </button>
      <span className={styles.zoom}>
        <button
          type="button"
          aria-label={t('juror.tools.deck.zoomOut')}
          disabled={zoom <= 100}
          onClick={() => zoomBy(-1)}
        >
          <IconMinus {...icon} />
        </button>
        <span role="status" aria-label={t('juror.tools.deck.zoom', { percent: zoom })}>
          {t('juror.tools.deck.percent', { percent: zoom })}
        </span>
        <button
          type="button"
          aria-label={t('juror.tools.deck.zoomIn')}
          disabled={zoom >= 300}
          onClick={() => zoomBy(1)}
        >
          <IconPlus {...icon} />
        </button>
      </span>
    </div>
  );
}

function SearchField({ search }: { readonly search: DeckSearch }) {
  const { t } = useTranslation();
  const { query, hits, at, isReading, type, go } = search;
  const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const;
  const hit = hits[at];
  const told = isReading
    ? t('juror.tools.deck.reading')
    : hit
      ? t('juror.tools.deck.hit', { at: at + 1, count: hits.length, page: hit.page })
      : t('juror.tools.deck.noHit');
  return (
    <>
      <span className={styles.search}>
        <IconSearch size={14} stroke={1.8} aria-hidden />
        <input
          type="text"
          aria-label={t('juror.tools.deck.find')}
          placeholder={t('juror.tools.deck.find')}
          value={query}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
            if (event.key !== 'Escape') return;
            type('');
            goToSheet();
          }}
        />
      </span>
      <span className={styles.told} role="status">
        {query.trim().length > 1 && told}
      </span>
      {hit && (
        <span className={styles.zoom}>
          <button
            type="button"
            aria-label={t('juror.tools.deck.previousHit')}
            onClick={() => go(-1)}
          >
            <IconChevronUp {...icon} />
          </button>
          <button type="button" aria-label={t('juror.tools.deck.nextHit')} onClick={() => go(1)}>
            <IconChevronDown {...icon} />
          </button>
        </span>
      )}
    </>
  );
}
