import { once } from 'node:events';
import type { Problem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { openWindow } from './windows';

/** One document at a time: the printing window's origin serves it and nothing else. */
let paper: string | null = null;
let printing: Promise<unknown> = Promise.resolve();

export const paperNow = (): string | null => paper;

/** The families of the papers, by the names their style sheets use. */
const FONTS = [
  { family: 'Source Serif 4', file: 'source-serif-4', axis: 'opsz' },
  { family: 'Source Sans 3', file: 'source-sans-3', axis: 'wght' },
] as const;
const SCRIPTS = [
  { name: 'greek', range: 'U+0370-03FF' },
  { name: 'latin-ext', range: 'U+0100-02BA,U+1E00-1E9F,U+20A0-20C0,U+2C60-2C7F,U+A720-A7FF' },
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191-2193,U+2212,U+FEFF,U+FFFD',
  },
] as const;

function fontRules(): string {
  const rules = FONTS.flatMap(({ family, file, axis }) =>
    SCRIPTS.flatMap(({ name, range }) =>
      ['normal', 'italic'].flatMap((style) =>
        [family, `${family} Variable`].map(
          (called) =>
            `@font-face{font-family:"${called}";font-style:${style};font-weight:200 900;unicode-range:${range};src:url(app://paper/fonts/${file}-${name}-${axis}-${style}.woff2) format("woff2")}`,
        ),
      ),
    ),
  );
  return rules.join('\n');
}

const FOOTER =
  '<div style="width:100%;font-size:8px;text-align:center;color:#56606c"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Prints a self-contained document to A4 PDF, in a hidden window without scripts. */
export function printToPdf(html: string): Promise<Result<Uint8Array, Problem>> {
  const turn = printing.then(() => printOne(html));
  printing = turn.catch(() => undefined);
  return turn;
}

async function printOne(html: string): Promise<Result<Uint8Array, Problem>> {
  paper = html;
  const window = openWindow({
    kind: 'paper',
    page: 'paper.html',
    preload: null,
    looks: { show: false, width: 794, height: 1123 },
  });
  try {
    await once(window.webContents, 'did-finish-load');
    await window.webContents.insertCSS(fontRules());
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok(new Uint8Array(pdf));
  } catch (cause) {
    console.error('printing:', cause);
    return refuse({ kind: 'gone' });
  } finally {
    paper = null;
    window.destroy();
  }
}
