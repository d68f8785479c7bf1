import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './deck.module.css';
import { drawPage } from './open-pdf';

interface DeckThumbsProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const THUMB_WIDTH = 76;
/** A deck of more pages shows those around the open one. */
const MOST = 400;

/** Every page, small; drawn only when it comes into view. */
export function DeckThumbs({ document, page, onPage }: DeckThumbsProps) {
  const { t } = useTranslation();
  const count = document.numPages;
  const first = Math.max(1, Math.min(page - MOST / 2, count - MOST + 1));
  const pages = Array.from({ length: Math.min(MOST, count) }, (_, index) => first + index);
  /** One stop for Tab; arrows, Home and End go from page to page. */
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const next = pageAt(event.key, page, count);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onPage(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus();
  };
  return (
    <ol className={styles.thumbs} onKeyDown={hear} aria-label={t('juror.read.deck.thumbs')}>
      {pages.map((each) => (
        <li key={each}>
          <Thumb
            document={document}
            page={each}
            isCurrent={each === page}
            onOpen={() => onPage(each)}
          />
        </li>
      ))}
    </ol>
  );
}

/** Where a key leads among the pages; null for any other key. */
function pageAt(key: string, page: number, count: number): number | null {
  if (key === 'ArrowRight') return Math.min(page + 1, count);
  if (key === 'ArrowLeft') return Math.max(page - 1, 1);
  if (key === 'Home') return 1;
  return key === 'End' ? count : null;
}

interface ThumbProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function Thumb({ document, page, isCurrent, onOpen }: ThumbProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    let abandon = (): void => undefined;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      abandon = drawPage({ document, page, canvas: drawn, width: THUMB_WIDTH });
    });
    watch.observe(drawn);
    return () => {
      watch.disconnect();
      abandon();
    };
  }, [document, page]);
  useEffect(() => {
    const strip = canvas.current?.closest('ol');
    const thumb = canvas.current?.parentElement;
    if (!isCurrent || !strip || !thumb) return;
    // Only the strip moves: a dossier that opens must stay at its head.
    strip.scrollLeft = thumb.offsetLeft - (strip.clientWidth - thumb.offsetWidth) / 2;
  }, [isCurrent]);
  return (
    <button
      type="button"
      className={styles.thumb}
      data-page={page}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent}
      aria-label={t('juror.read.deck.goTo', { page })}
      onClick={onOpen}
    >
      <canvas ref={canvas} width={THUMB_WIDTH} height={43} />
      <span aria-hidden>{page}</span>
    </button>
  );
}
