import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

/** So many decks are read by one worker: what it gathered meanwhile ends with it. */
const MOST_READ = 16;
/** A reader that nobody has asked anything for so long ends, and gives its memory back. */
const IDLE_MS = 5000;

/** What parses decks: a hostile page must not stop the desk. */
export interface DeckReader {
  readonly worker: pdfjs.PDFWorker;
  /** The deck is closed: a reader that has read enough ends with its last one. */
  readonly giveBack: () => void;
  /** Ends what a file holds and would never give back; the next deck gets a new reader. */
  readonly end: () => void;
}

interface Shared {
  readonly port: Worker;
  readonly worker: pdfjs.PDFWorker;
  /** How many decks it was lent to, and how many of them are open. */
  lent: number;
  open: number;
  /** Ends it, unless it is lent again before. */
  idle?: ReturnType<typeof setTimeout>;
}

let shared: Shared | null = null;

/** Lends the worker that every deck shares. It is ours: closing a deck does not end it. */
export function borrowReader(): DeckReader {
  if (shared === null || shared.lent >= MOST_READ) shared = newWorker();
  const lent = shared;
  clearTimeout(lent.idle);
  lent.lent += 1;
  lent.open += 1;
  let isLent = true;
  return {
    worker: lent.worker,
    giveBack: () => {
      if (isLent) lent.open -= 1;
      isLent = false;
      if (lent.open > 0) return;
      if (lent.lent >= MOST_READ) end(lent);
      else lent.idle = setTimeout(() => end(lent), IDLE_MS);
    },
    end: () => end(lent),
  };
}

function newWorker(): Shared {
  const port = new PdfWorker();
  return { port, worker: pdfjs.PDFWorker.create({ port }), lent: 0, open: 0 };
}

function end(ended: Shared): void {
  clearTimeout(ended.idle);
  ended.worker.destroy();
  ended.port.terminate();
  if (shared === ended) shared = null;
}
