import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

let shared: pdfjs.PDFWorker | null = null;

/**
 * One worker for every deck: parsing a hostile page must not stop the desk. It is ours
 * and not a document's, so that closing one deck never ends it under the next.
 */
function sharedWorker(): pdfjs.PDFWorker {
  shared ??= pdfjs.PDFWorker.create({ port: new PdfWorker() });
  return shared;
}

/**
 * Opens a candidate's deck. A PDF is a stranger's file: no script of it runs, nothing is
 * evaluated, no form, no link and no annotation is drawn. Throws when it cannot be read.
 */
export async function openPdf(address: string): Promise<PDFDocumentProxy> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const opening = pdfjs.getDocument({
    data: await answer.arrayBuffer(),
    worker: sharedWorker(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
    disableAutoFetch: true,
  });
  return opening.promise;
}

interface Drawing {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  /** CSS pixels. */
  readonly width: number;
}

/**
 * Draws one page at a width; the returned act abandons the drawing. `data-drawn` says which
 * page the canvas shows whole.
 */
export function drawPage({ document, page, canvas, width }: Drawing): () => void {
  let abandon = (): void => undefined;
  let isWanted = true;
  void document
    .getPage(page)
    .then(async (sheet) => {
      if (!isWanted) return;
      const ratio = window.devicePixelRatio || 1;
      const natural = sheet.getViewport({ scale: 1 });
      const viewport = sheet.getViewport({ scale: (width * ratio) / natural.width });
      delete canvas.dataset.drawn;
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = sheet.render({
        canvas,
        viewport,
        annotationMode: pdfjs.AnnotationMode.DISABLE,
      });
      abandon = () => task.cancel();
      await task.promise;
      canvas.dataset.drawn = String(page);
    })
    .catch((error: unknown) => {
      const isAbandoned = (error as { name?: string }).name === 'RenderingCancelledException';
      if (!isAbandoned) console.error(`page ${page} was not drawn`, error);
    });
  return () => {
    isWanted = false;
    abandon();
  };
}

/** The words of a page, and which characters of them each piece of the page holds. */
export interface PageWords {
  readonly words: string;
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

function wordsOf({ items }: TextContent): PageWords {
  let words = '';
  const pieces: { from: number; to: number }[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    pieces.push({ from: words.length, to: words.length + item.str.length });
    words += item.str + (item.hasEOL ? ' ' : '');
  }
  return { words, pieces };
}

/** Read once: the search goes through every page at every letter. */
const read = new WeakMap<PDFDocumentProxy, Map<number, Promise<PageWords>>>();

/** The words of a page, for those who listen to it and for the search. */
export function wordsOfPage(document: PDFDocumentProxy, page: number): Promise<PageWords> {
  const pages = read.get(document) ?? new Map<number, Promise<PageWords>>();
  read.set(document, pages);
  const known = pages.get(page);
  if (known) return known;
  const words = document.getPage(page).then(async (sheet) => wordsOf(await sheet.getTextContent()));
  pages.set(page, words);
  return words;
}

interface Laying {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly container: HTMLElement;
  /** CSS pixels. */
  readonly width: number;
}

export interface LaidText extends PageWords {
  /** One element a piece, in the same order. */
  readonly elements: readonly HTMLElement[];
}

/** Lays the page's own words over its picture, to be selected; nothing of the file runs. */
export async function layText({ document, page, container, width }: Laying): Promise<LaidText> {
  const sheet = await document.getPage(page);
  const scale = width / sheet.getViewport({ scale: 1 }).width;
  const content = await sheet.getTextContent();
  container.replaceChildren();
  container.style.setProperty('--total-scale-factor', String(scale));
  const layer = new pdfjs.TextLayer({
    textContentSource: content,
    container,
    viewport: sheet.getViewport({ scale }),
  });
  await layer.render();
  return { ...wordsOf(content), elements: layer.textDivs };
}
