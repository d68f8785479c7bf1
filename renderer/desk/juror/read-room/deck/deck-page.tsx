import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../../../../parts/find-in-text';
import styles from './deck.module.css';
import { drawPage, wordsOfPage } from './open-pdf';
import { TextOver } from './text-over';
import { Unreadable } from './unreadable';

interface DeckPageProps {
  readonly name: string;
  readonly document: PDFDocumentProxy;
  readonly page: number;
  /** In hundredths of the column's width. */
  readonly zoom: number;
  readonly hits: readonly Range[];
  readonly mine: readonly Range[];
  readonly onSelect: (range: Range | null) => void;
  /** Highlights what was taken by keys; null where nothing is kept. */
  readonly onTake: ((range: Range) => void) | null;
}

/** One page, drawn as wide as its column; its words lie beside it for those who listen. */
export function DeckPage({ name, document, page, zoom, ...over }: DeckPageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const column = useWidth(frame);
  const width = Math.floor((column * zoom) / 100);
  const [words, setWords] = useState('');
  const [isFaulty, setFaulty] = useState(false);
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    setFaulty(false);
    const onFault = () => setFaulty(true);
    return drawPage({ document, page, canvas: canvas.current, width, onFault });
  }, [document, page, width]);
  useEffect(() => {
    let isHere = true;
    wordsOfPage(document, page)
      .then((read) => isHere && setWords(read.words))
      .catch((error: unknown) => console.error('the words of a page were not read', error));
    return () => {
      isHere = false;
    };
  }, [document, page]);
  const label = t('juror.read.deck.page', { page, count: document.numPages });
  return (
    <div
      ref={frame}
      className={styles.page}
      data-near={zoom > 100}
      data-deck-page
      // A page wider than its column scrolls, and must scroll by keys too.
      {...(zoom > 100 && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      {isFaulty && <Unreadable>{t('juror.read.deck.faultyPage', { page, name })}</Unreadable>}
      <div className={styles.sheet} hidden={isFaulty} style={{ width: `${zoom}%` }}>
        <canvas ref={canvas} role="img" aria-label={label} className={styles.canvas} />
        <TextOver document={document} page={page} width={width} {...over} />
      </div>
      <p className="visually-hidden">{words}</p>
    </div>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
