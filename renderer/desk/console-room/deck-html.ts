import { sha256 } from '@noble/hashes/sha2.js';
import { escapeHtml } from '../../../shared/decision/html';
import { toBase64 } from '../../../shared/file/base64';

/** One slide: its drawn markup, measured at 1920 × 1080, and the cue it comes from. */
export interface Slide {
  readonly id: string;
  readonly html: string;
}

interface Deck {
  readonly title: string;
  readonly slides: readonly Slide[];
  /** Rules and fonts of the stage, complete in themselves. */
  readonly css: string;
}

/** Pixels that were measured at 1080 lines become shares of whatever height the deck has. */
export function looseFromPixels(html: string, height: number): string {
  return html.replace(/(--st-g[xy]:\s*)(-?[\d.]+)px/g, (_all, name: string, pixels: string) => {
    const share = ((Number(pixels) / height) * 100).toFixed(3);
    return `${name}calc(${share} * var(--st-u))`;
  });
}

const SCREEN = `
html,body{margin:0;height:100%;background:#000;overflow:hidden}
.deck{position:fixed;inset:0;display:grid;place-items:center}
.slide{display:none;width:min(100vw,177.778vh);height:min(100vh,56.25vw);overflow:hidden}
.slide[data-now]{display:block}
body[data-black] .slide{visibility:hidden}
`;

/**
 * The same keys as the live show, without arming: next, back, black, a number and Enter.
 * Two presses within 400 ms are one; a key that repeats does nothing.
 */
const KEYS = `
const slides=[...document.querySelectorAll('.slide')];
let at=0,typed='',moved=-1e9;
const show=(to)=>{if(to<0||to>=slides.length)return;slides[at].removeAttribute('data-now');at=to;slides[at].setAttribute('data-now','');document.body.removeAttribute('data-black')};
const step=(by)=>{const now=performance.now();if(now-moved<400)return;moved=now;if(document.body.hasAttribute('data-black')){document.body.removeAttribute('data-black');return}show(at+by)};
addEventListener('keydown',(event)=>{
if(event.ctrlKey||event.altKey||event.metaKey)return;
const key=event.key;
if(key==='F5'||key==='Escape'){event.preventDefault();return}
if(event.repeat)return;
if(/^[0-9]$/.test(key)){typed=(typed+key).slice(-3);return}
if(key==='Enter'&&typed!==''){show(Number(typed)-1);typed='';return}
typed='';
if(['PageDown','ArrowRight',' ','Enter'].includes(key)){event.preventDefault();step(1)}
else if(['PageUp','ArrowLeft'].includes(key)){event.preventDefault();step(-1)}
else if(key==='b'||key==='B'||key==='.')document.body.toggleAttribute('data-black');
else if(key==='n'||key==='N')show(1);
});
show(0);
`;

/** The deck runs this script and no other. */
const KEYS_SOURCE = `sha256-${toBase64(sha256(new TextEncoder().encode(KEYS)))}`;

/** A deck in one file: it opens from a USB key in any recent browser, without this app. */
export function deckHtml({ title, slides, css }: Deck): string {
  const drawn = slides
    .map(({ id, html }) => `<section class="slide" data-cue="${escapeHtml(id)}">${html}</section>`)
    .join('\n');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${KEYS_SOURCE}'; img-src data:; font-src data:">
<style>${css}${SCREEN}</style></head>
<body><main class="deck">${drawn}</main><script>${KEYS}</script></body></html>`;
}

/** A page or a picture holds what a reveal ends with, whenever it is drawn. */
const STILL = '*,*::before,*::after{animation:none!important}';

/** The same slides, one a page, for a viewer of PDF: without the glow, which printing turns into minutes. */
export function deckPaper({ title, slides, css }: Deck): string {
  const page = `@page{size:1920px 1080px;margin:0}html,body{margin:0;background:#000}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.slide{width:1920px;height:1080px;overflow:hidden;break-after:page}.slide:last-child{break-after:auto}
.slide *{filter:none!important;-webkit-mask:none!important;box-shadow:none!important}
.slide .st-name{color:#fff!important;background:none!important}`;
  const drawn = slides.map(({ html }) => `<section class="slide">${html}</section>`).join('\n');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${css}${STILL}${page}</style></head><body>${drawn}</body></html>`;
}

/** One slide as a page of its own size, to be drawn as a picture. */
export function slidePage({ html, css }: { readonly html: string; readonly css: string }): string {
  const page =
    'html,body{margin:0;background:#000;overflow:hidden}.slide{width:100vw;height:100vh;overflow:hidden}';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>${css}${STILL}${page}</style></head><body><section class="slide">${html}</section></body></html>`;
}
