import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow, WebContents } from 'electron';
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

/** A joined ff or ffi has no letters in a PDF: who searches, copies or listens would lose them. */
const LETTERS = 'html{font-variant-ligatures:no-common-ligatures}';

/** The document as given, its fonts declared first: the load then waits for them. */
export function withFonts(html: string): string {
  const style = `<style>${fontRules()}\n${LETTERS}</style>`;
  const head = /<head[^>]*>/i.exec(html) ?? /^<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + style + html.slice(at);
}

const FOOTER =
  '<div style="width:100%;font-size:8px;text-align:center;color:#56606c"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Prints a self-contained document to A4 PDF, in a hidden window without scripts. */
export function printToPdf(html: string, isBare = false): Promise<Answer> {
  return inTurn(withFonts(html), A4, async ({ webContents }) => {
    const pdf = await webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: numbersPages({ html, isBare }),
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  });
}

/** Draws a self-contained document as a JPEG of so many pixels, whatever the screen's own scale. */
export function drawToPicture(html: string, size: PictureSize): Promise<Answer> {
  return inTurn(html, size, async ({ webContents }) => {
    const drawn = await webContents.capturePage({ x: 0, y: 0, ...size });
    if (drawn.isEmpty()) throw new Error('nothing was drawn');
    return new Uint8Array(drawn.resize({ ...size, quality: 'best' }).toJPEG(QUALITY));
  });
}

/**
 * The page once nothing more comes. Letters ask for their font when they are first laid out, which
 * may be after the load: a busy laptop then draws a slide without its names.
 */
async function whenWhole(page: WebContents, size: PictureSize): Promise<void> {
  const began = Date.now();
  let before: Buffer | null = null;
  let times = 0;
  for (;;) {
    const pixels = (await page.capturePage({ x: 0, y: 0, ...size })).toBitmap();
    times = before?.equals(pixels) ? times + 1 : 0;
    if (times === STILL_TIMES || Date.now() - began > WHOLE_AT_MOST_MS) return;
    before = pixels;
    await setTimeout(BETWEEN_MS);
  }
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Answer = Result<Uint8Array, Problem>;
const A4: PictureSize = { width: 794, height: 1123 };
/** As often the same, so far apart, and given up after so long. */
const STILL_TIMES = 2;
const BETWEEN_MS = 80;
const WHOLE_AT_MOST_MS = 5000;
/** Dark gradients band below this. */
const QUALITY = 94;

/** One hidden window after the other. */
function inTurn(
  html: string,
  size: PictureSize,
  act: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<Answer> {
  const turn = printing.then(() => inWindow(html, size, act));
  printing = turn.catch(() => undefined);
  return turn;
}

async function inWindow(
  html: string,
  size: PictureSize,
  act: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<Answer> {
  paper = html;
  const window = openWindow({
    kind: 'paper',
    page: 'paper.html',
    preload: null,
    looks: { show: false, useContentSize: true, frame: false, ...size },
  });
  try {
    await once(window.webContents, 'did-finish-load');
    await whenWhole(window.webContents, size);
    return ok(await act(window));
  } catch (cause) {
    console.error('printing:', cause);
    return refuse({ kind: 'gone' });
  } finally {
    paper = null;
    window.destroy();
  }
}
