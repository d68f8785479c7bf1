import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Range as Span } from '../../../../parts/find-in-text';
import { type LaidText, layText } from './open-pdf';
import './text-over.css';

interface TextOverProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly width: number;
  readonly hits: readonly Span[];
  readonly mine: readonly Span[];
  readonly onSelect: (span: Span | null) => void;
}

/** The words of the page over its picture: selected, searched and highlighted by the browser. */
export function TextOver({ document, page, width, hits, mine, onSelect }: TextOverProps) {
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
  // Those who listen have the words beside the page.
  return <div ref={layer} className="deck-text" aria-hidden />;
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

/** The stretch of the document that holds some characters of the page's words. */
function rangeOf({ pieces, elements }: LaidText, { from, to }: Span): Range | null {
  const first = pieces.findIndex((piece) => from < piece.to);
  const last = pieces.findLastIndex((piece) => to > piece.from);
  const [start, end] = [elements[first]?.firstChild, elements[last]?.firstChild];
  const [head, tail] = [pieces[first], pieces[last]];
  if (!start || !end || !head || !tail || last < first) return null;
  const range = new Range();
  range.setStart(start, Math.max(0, from - head.from));
  range.setEnd(end, Math.min(tail.to, to) - tail.from);
  return range;
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

function selectedIn({ pieces, elements }: LaidText): Span | null {
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
  return from === null || to === null || to <= from ? null : { from, to };
}
