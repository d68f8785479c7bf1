import type { PDFDocumentProxy } from 'pdfjs-dist';
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

/** Draws one page at a width; the returned act abandons the drawing. */
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
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = sheet.render({
        canvas,
        viewport,
        annotationMode: pdfjs.AnnotationMode.DISABLE,
      });
      abandon = () => task.cancel();
      await task.promise;
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

/** The words of a page, for those who listen to it. */
export async function wordsOfPage(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
