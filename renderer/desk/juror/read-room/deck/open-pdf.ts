import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { borrowReader, type DeckReader } from './deck-reader';

/** A file that takes longer than this is not waited for. */
const LIMIT_MS = 15_000;
/** A page this much longer than wide, or wider than long, is a thread and not a page. */
const MOST_LONG = 30;
/** Fetched at once of a file whose pages are only counted: with more, hundreds of files fill the page. */
const STRETCH = 2 ** 16;
/** What a browser still draws, in points. */
const MOST_POINTS = 2 ** 26;

/** Which reader holds an open deck. */
const readers = new WeakMap<PDFDocumentProxy, DeckReader>();

/** Ends the reader and fails where the work is not done in time. */
function inTime<T>(work: Promise<T>, reader: DeckReader | undefined): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reader?.end();
      reject(new Error(`not done within ${LIMIT_MS} ms`));
    }, LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Opens a candidate's deck. A PDF is a stranger's file: no script of it runs, nothing is
 * evaluated, no form, no link and no annotation is drawn. Throws when it cannot be read in time.
 */
export async function openPdf(address: string): Promise<PDFDocumentProxy> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const data = await answer.arrayBuffer();
  const reader = borrowReader();
  const opening = pdfjs.getDocument({
    data,
    worker: reader.worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
    disableAutoFetch: true,
    // A stranger's fonts stay out of the browser: it draws their outlines, and keeps nothing.
    disableFontFace: true,
  });
  try {
    const document = await inTime(opening.promise, reader);
    if (document.numPages === 0) {
      await document.destroy();
      throw new Error(`${address}: no page`);
    }
    readers.set(document, reader);
    return document;
  } catch (error) {
    reader.giveBack();
    throw error;
  }
}

/** Forgets a deck and what was read of it. */
export async function closePdf(document: PDFDocumentProxy): Promise<void> {
  await document.destroy();
  readers.get(document)?.giveBack();
}

/** A file fetched by stretches, as they are asked for. */
class Stretches extends pdfjs.PDFDataRangeTransport {
  readonly #address: string;
  #fail: (cause: unknown) => void = () => undefined;
  /** Rejects when a stretch cannot be had. */
  readonly failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  constructor(address: string, bytes: number) {
    super(bytes, null);
    this.#address = address;
  }

  override requestDataRange(begin: number, end: number): void {
    void fetch(this.#address, { headers: { range: `bytes=${begin}-${end - 1}` } })
      .then((answer) => (answer.status === 206 ? answer.arrayBuffer() : Promise.reject(answer)))
      .then((stretch) => this.onDataRange(begin, new Uint8Array(stretch)))
      .catch(this.#fail);
  }
}

/**
 * Counts the pages of a PDF of so many bytes without fetching it whole: hundreds are counted
 * one after the other. Throws when it cannot be read in time.
 */
export async function countPdfPages(address: string, bytes: number): Promise<number> {
  const range = new Stretches(address, bytes);
  const reader = borrowReader();
  const opening = pdfjs.getDocument({
    range,
    rangeChunkSize: STRETCH,
    worker: reader.worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
  });
  try {
    const { numPages } = await inTime(Promise.race([opening.promise, range.failed]), reader);
    await opening.destroy();
    return numPages;
  } finally {
    // A file that was not read is left to its reader, which may have ended: it would never answer.
    reader.giveBack();
  }
}

interface Drawing {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  /** CSS pixels. */
  readonly width: number;
  /** The page cannot be drawn. */
  readonly onFault?: () => void;
}

/** As wide as asked for, unless that is more than can be drawn. Throws for what is no page. */
function viewOf(sheet: PDFPageProxy, width: number) {
  const natural = sheet.getViewport({ scale: 1 });
  const ratio = natural.height / natural.width;
  const isPage = ratio < MOST_LONG && ratio > 1 / MOST_LONG;
  if (!isPage) throw new Error(`a page of ${natural.width} by ${natural.height}`);
  const most = Math.sqrt(MOST_POINTS / ratio);
  const wanted = width * (window.devicePixelRatio || 1);
  return sheet.getViewport({ scale: Math.min(wanted, most) / natural.width });
}

/**
 * Draws one page at a width; the returned act abandons the drawing. `data-drawn` says which
 * page the canvas shows whole.
 */
export function drawPage({ document, page, canvas, width, onFault }: Drawing): () => void {
  let abandon = (): void => undefined;
  let isWanted = true;
  const reader = readers.get(document);
  void inTime(document.getPage(page), reader)
    .then(async (sheet) => {
      if (!isWanted) return;
      const viewport = viewOf(sheet, width);
      delete canvas.dataset.drawn;
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = sheet.render({
        canvas,
        viewport,
        annotationMode: pdfjs.AnnotationMode.DISABLE,
      });
      abandon = () => task.cancel();
      await inTime(task.promise, reader);
      canvas.dataset.drawn = String(page);
    })
    .catch((error: unknown) => {
      const isAbandoned = (error as { name?: string }).name === 'RenderingCancelledException';
      if (isAbandoned || !isWanted) return;
      console.error(`page ${page} was not drawn`, error);
      abandon();
      onFault?.();
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
