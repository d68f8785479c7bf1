import { once } from 'node:events';
import type { Problem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { numbersPages } from './page-numbers';
import { openWindow } from './windows';

/** One document at a time: the printing window's origin serves it and nothing else. */
let paper: string | null = null;
let printing: Promise<unknown> = Promise.resolve();

export const paperNow = (): string | null => paper;

/** Families of the papers. Static cuts: Chromium writes variable fonts as drawings (Type 3). */
const FAMILIES = [
  { family: 'Source Serif 4', file: 'source-serif-4' },
  { family: 'Source Sans 3', file: 'source-sans-3' },
] as const;
const CUTS = ['400-normal', '400-italic', '600-normal', '700-normal'] as const;
const SCRIPTS = [
  { script: 'greek', range: 'U+0370-03FF' },
  { script: 'latin-ext', range: 'U+0100-02BA,U+1E00-1E9F,U+20A0-20C0,U+2C60-2C7F,U+A720-A7FF' },
  {
    script: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191-2193,U+2212,U+FEFF,U+FFFD',
  },
] as const;

function fontRules(): string {
  return FAMILIES.flatMap(({ family, file }) =>
    CUTS.flatMap((cut) =>
      SCRIPTS.map(({ script, range }) => {
        const [weight, style] = cut.split('-');
        const source = `url(app://paper/fonts/${file}-${script}-${cut}.woff2) format("woff2")`;
        return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${range};src:${source}}`;
      }),
    ),
  ).join('\n');
}

/** The document as given, its fonts declared first: the load then waits for them. */
export function withFonts(html: string): string {
  const style = `<style>${fontRules()}</style>`;
  const head = /<head[^>]*>/i.exec(html) ?? /^<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + style + html.slice(at);
}

const FOOTER =
  '<div style="width:100%;font-size:8px;text-align:center;color:#56606c"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Prints a self-contained document to A4 PDF, in a hidden window without scripts. */
export function printToPdf(html: string, isBare = false): Promise<Result<Uint8Array, Problem>> {
  const turn = printing.then(() => printOne(html, isBare));
  printing = turn.catch(() => undefined);
  return turn;
}

async function printOne(html: string, isBare: boolean): Promise<Result<Uint8Array, Problem>> {
  paper = withFonts(html);
  const window = openWindow({
    kind: 'paper',
    page: 'paper.html',
    preload: null,
    looks: { show: false, width: 794, height: 1123 },
  });
  try {
    await once(window.webContents, 'did-finish-load');
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: numbersPages({ html, isBare }),
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
