import { IconArrowsMinimize, IconFileTypePdf, IconSunLow, IconZoomIn } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../../../shared/ids';
import { KeyCap } from '../../../../parts/key-cap';
import type { Aids } from '../../use-juror-aids';
import type { DeckPlace } from './attachments';
import styles from './deck.module.css';
import { OpenDeck } from './open-deck';
import { Unreadable } from './unreadable';
import { useDeck } from './use-deck';

interface DeckProps {
  readonly paper: Digest;
  readonly name: string;
  readonly address: string;
  /** Null: this deck is not the one that keys turn; it keeps its own page. */
  readonly place: DeckPlace | null;
  readonly aids: Aids | null;
}

/** A candidate's PDF in place: one page at a time, thumbnails below, P enlarges. */
export function Deck({ paper, name, address, place, aids }: DeckProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState({ page: 1, isLarge: false, zoom: 100 });
  const deck = useDeck(address);
  const here: DeckPlace = place ?? {
    ...own,
    onPage: (page) => setOwn((now) => ({ ...now, page: Math.max(1, page) })),
    onLarge: (isLarge) => setOwn((now) => ({ ...now, isLarge })),
    zoomBy: (step) =>
      setOwn((now) => ({ ...now, zoom: Math.min(300, Math.max(100, now.zoom + step * 50)) })),
  };
  const { isLarge } = here;
  const count = deck.at === 'open' ? deck.document.numPages : 1;
  const page = Math.min(here.page, count);
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
        {deck.at === 'open' && (
          <span className={styles.softened} title={t('juror.read.deck.softenedWhy')}>
            <IconSunLow size={16} stroke={1.6} aria-hidden />
            {t('juror.read.deck.softened')}
          </span>
        )}
        {deck.at === 'open' && (
          <button
            type="button"
            className={styles.enlarge}
            aria-pressed={isLarge}
            onClick={() => here.onLarge(!isLarge)}
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
        <Unreadable>{t('juror.read.deck.unreadable', { name })}</Unreadable>
      )}
      {deck.at === 'open' && (
        <OpenDeck
          name={name}
          document={deck.document}
          paper={paper}
          place={{ ...here, page }}
          aids={place ? aids : null}
        />
      )}
    </section>
  );
}
