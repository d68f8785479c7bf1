import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range as Span } from '../../../../parts/find-in-text';
import { type LaidText, layText } from './open-pdf';
import { rangeOf } from './range-of';
import { useWordKeys } from './use-word-keys';
import './text-over.css';

interface TextOverProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly width: number;
  readonly hits: readonly Span[];
  readonly mine: readonly Span[];
  readonly onSelect: (span: Span | null) => void;
  /** Highlights what was taken by keys; null where nothing is kept. */
  readonly onTake: ((span: Span) => void) | null;
}

/** A stop for Tab: its words are taken by keys. */
const stop = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const;

/** The words of the page over its picture: selected, searched and highlighted by the browser. */
export function TextOver({ document, page, width, hits, mine, onSelect, onTake }: TextOverProps) {
  const { t } = useTranslation();
  const layer = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<LaidText | null>(null);
  useEffect(() => {
    const container = layer.current;
    if (!container || width === 0) return;
    let isHere = true;
    setLaid(null);
    layText({ document, page, container, width })
      .then((text) => isHere && setLaid(text))
      .catch((error: unknown) => console.error('the words were not laid over a page', error));
    return () => {
      isHere = false;
    };
  }, [document, page, width]);
  usePaint('deck-found', laid, hits);
  usePaint('deck-mine', laid, mine);
  useSelection(laid, onSelect);
  const { told, ...keys } = useWordKeys(laid, (span) => onTake?.(span));
  // Those who listen have the words beside the page.
  const words = <div ref={layer} className="deck-text" aria-hidden />;
  if (onTake === null) return words;
  return (
    <div className="deck-words" {...stop(t('juror.tools.deck.words', { page }))} {...keys}>
      {words}
      <p className="deck-words-how" aria-hidden>
        {t('juror.tools.deck.wordsHow')}
      </p>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}

/** Paints spans without touching the page's elements; where a browser cannot, it stays plain. */
function usePaint(name: string, laid: LaidText | null, spans: readonly Span[]): void {
  useEffect(() => {
    if (!laid || typeof Highlight === 'undefined') return;
    const ranges = spans.flatMap((span) => rangeOf(laid, span) ?? []);
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, laid, spans]);
}

/** Tells which words of the page are selected; null when none is. */
function useSelection(laid: LaidText | null, onSelect: (span: Span | null) => void): void {
  const latest = useRef(onSelect);
  latest.current = onSelect;
  useEffect(() => {
    if (!laid) return;
    const look = (): void => latest.current(selectedIn(laid));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [laid]);
}

function selectedIn({ words, pieces, elements }: LaidText): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const placeOf = (node: Node, offset: number): number | null => {
    const at = elements.findIndex((element) => element.contains(node));
    const piece = pieces[at];
    return piece ? piece.from + offset : null;
  };
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  return from === null || to === null ? null : trimmed(words, { from, to });
}

/** Without the spaces at either end; nothing but spaces is nothing. */
function trimmed(words: string, { from, to }: Span): Span | null {
  const taken = words.slice(from, to);
  const start = from + taken.length - taken.trimStart().length;
  const end = start + taken.trim().length;
  return end > start ? { from: start, to: end } : null;
}
