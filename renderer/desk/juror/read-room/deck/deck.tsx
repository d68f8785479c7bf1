import { IconArrowsMinimize, IconFileTypePdf, IconSunLow, IconZoomIn } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../../parts/key-cap';
import type { DeckPlace } from './attachments';
import styles from './deck.module.css';
import { DeckPage } from './deck-page';
import { DeckThumbs } from './deck-thumbs';
import { useDeck } from './use-deck';

interface DeckProps {
  readonly name: string;
  readonly address: string;
  /** Null: this deck is not the one that keys turn; it keeps its own page. */
  readonly place: DeckPlace | null;
}

/** A candidate's PDF in place: one page at a time, thumbnails below, P enlarges. */
export function Deck({ name, address, place }: DeckProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState({ page: 1, isLarge: false });
  const deck = useDeck(address);
  const isLarge = place?.isLarge ?? own.isLarge;
  const setLarge = place?.onLarge ?? ((large: boolean) => setOwn({ ...own, isLarge: large }));
  const turnTo = place?.onPage ?? ((page: number) => setOwn({ ...own, page }));
  const count = deck.at === 'open' ? deck.document.numPages : 1;
  const page = Math.min(place?.page ?? own.page, count);
  return (
    <section className={styles.deck} data-large={isLarge} aria-label={name}>
      <header className={styles.head}>
        <IconFileTypePdf size={18} stroke={1.6} aria-hidden />
        <span className={styles.fileName} title={name}>
          {name}
        </span>
        {deck.at === 'open' && (
          <span className={styles.count} role="status">
            {t('juror.read.deck.page', { page, count })}
          </span>
        )}
        <span className={styles.softened} title={t('juror.read.deck.softenedWhy')}>
          <IconSunLow size={16} stroke={1.6} aria-hidden />
          {t('juror.read.deck.softened')}
        </span>
        {deck.at === 'open' && (
          <button
            type="button"
            className={styles.enlarge}
            aria-pressed={isLarge}
            onClick={() => setLarge(!isLarge)}
          >
            {isLarge ? (
              <IconArrowsMinimize size={16} aria-hidden />
            ) : (
              <IconZoomIn size={16} aria-hidden />
            )}
            {t(isLarge ? 'juror.read.deck.reduce' : 'juror.read.deck.enlarge')}
            {place && <KeyCap>P</KeyCap>}
          </button>
        )}
      </header>
      {deck.at === 'opening' && (
        <p className={styles.nothing}>{t('juror.read.deck.opening', { name })}</p>
      )}
      {deck.at === 'unreadable' && (
        <p className={styles.unreadable} role="alert">
          {t('juror.read.deck.unreadable', { name })}
        </p>
      )}
      {deck.at === 'open' && (
        <>
          <DeckPage document={deck.document} page={page} />
          {count > 1 && <DeckThumbs document={deck.document} page={page} onPage={turnTo} />}
        </>
      )}
    </section>
  );
}
