import type { PressRelease } from './announcement-press';
import { escapeHtml, escapeNames } from './html';
import { letterheadHtml, paperHtml } from './letterhead';

/** Sizes are multiplied by `--s`, so that the release stays on its one page. */
const STYLE = `
@page{size:A4;margin:20mm 24mm 20mm 28mm}
h1{font-size:calc(23.5pt*var(--s));line-height:calc(28pt*var(--s));font-weight:400;letter-spacing:-.012em;margin:8mm 0 3mm;text-wrap:balance}
.sub{font-size:calc(12.6pt*var(--s));line-height:calc(17pt*var(--s));color:#4E6B85;font-weight:600;margin-bottom:calc(6.5mm*var(--s))}
p{margin:0 0 calc(3.1mm*var(--s));font-size:calc(10.8pt*var(--s));line-height:calc(15.6pt*var(--s))}
.q{margin:calc(5mm*var(--s)) 0;padding-left:6mm;border-left:.8pt solid #9C7A1E}
.q p{font-family:'Source Serif 4',serif;font-size:calc(11.8pt*var(--s));line-height:calc(17pt*var(--s));margin-bottom:1mm}
.q span{font-size:calc(9.8pt*var(--s));color:#56606C}
.ab{border-top:.5pt solid #B9BDC2;margin-top:calc(6mm*var(--s));padding-top:3.4mm;font-size:calc(9.6pt*var(--s));line-height:calc(13.6pt*var(--s));display:grid;grid-template-columns:1fr 47mm;column-gap:9mm}
.ab b{font-weight:600}.ab div+div{margin-top:0}.ab .c{margin-top:calc(4mm*var(--s));white-space:pre-line}
table{border-collapse:collapse;font-size:calc(9.4pt*var(--s));line-height:calc(12.8pt*var(--s));width:100%}
td{padding:.2mm 2mm .2mm 0;vertical-align:top}td:first-child{width:12mm}
`;

/** Points of the page's text: 158 mm wide, 257 mm high, less what may be guessed wrong. */
const WIDTH = 448;
const HEIGHT = 728 * 0.95;
/** Below this the text is too small to be handed to a journalist. */
const SMALLEST = 0.74;

/**
 * How much the text shrinks to stay on one page, from 1 down to 0.74, by the lengths of
 * its texts; null when even that is not enough: people must shorten it.
 */
export function pressScale(release: PressRelease): number | null {
  for (let s = 1; s >= SMALLEST; s -= 0.02) {
    if (heightAt(release, s) <= HEIGHT) return Math.round(s * 100) / 100;
  }
  return null;
}

/** Mean advance of a letter of the text, of the serif and of a title, in em. */
const LETTER = 0.45;
const SERIF = 0.475;

function heightAt(release: PressRelease, s: number): number {
  const block = (text: string, size: number, line: number, em = LETTER, width = WIDTH): number =>
    text.split('\n').reduce((sum, part) => {
      const lines = Math.max(1, Math.ceil((part.length * size * s * em) / (width * 0.96)));
      return sum + lines * line * s;
    }, 0);
  const { title, subtitle, paragraphs, quotes, closing, about, contacts, past } = release;
  const head = 64 + 31 + block(title, 23.5, 28, SERIF);
  const sub = subtitle === null ? 0 : block(subtitle, 12.6, 17) + 18 * s;
  const texts = [`${release.dateline}. ${paragraphs[0] ?? ''}`, ...paragraphs.slice(1), ...closing];
  const told = texts.reduce((sum, text) => sum + block(text, 10.8, 15.6) + 8.8 * s, 0);
  const said = quotes.reduce(
    (sum, { words }) => sum + block(words, 11.8, 17, SERIF, WIDTH - 17) + 3 + 14 * s + 19 * s,
    0,
  );
  const left =
    block(`${about.title} ${about.text}`, 9.6, 13.6, LETTER, 290) +
    (contacts === null ? 0 : block(`${contacts.title}\n${contacts.text}`, 9.6, 13.6, LETTER, 290)) +
    (release.fictional === null ? 0 : 13.6 * s) +
    11 * s;
  const right = (1 + past.years.length * 2) * 13.9 * s;
  return head + sub + told + said + 27 * s + Math.max(left, right);
}

/** The release as one self-contained A4 page; every text escaped. */
export function pressHtml(release: PressRelease): string {
  const { language, title, subtitle, dateline, paragraphs, quotes, closing, fictional } = release;
  const [first = '', ...others] = paragraphs;
  const scale = pressScale(release) ?? SMALLEST;
  const said = quotes.map(
    ({ words, who }) =>
      `<div class="q"><p>${escapeNames(words)}</p><span>${escapeNames(who)}</span></div>`,
  );
  const body = `<div style="--s:${scale}">
${letterheadHtml({ ...release, right: dateline })}
<div class="emb"><b>${escapeHtml(release.kind)}</b><span class="e">${escapeHtml(release.embargo)}</span></div>
<h1>${escapeNames(title)}</h1>
${subtitle === null ? '' : `<div class="sub">${escapeNames(subtitle)}</div>`}
<p><b>${escapeNames(dateline)}.</b> ${escapeNames(first)}</p>
${others.map((text) => `<p>${escapeNames(text)}</p>`).join('\n')}
${said.join('\n')}
${closing.map((text) => `<p>${escapeNames(text)}</p>`).join('\n')}
<div class="ab"><div><b>${escapeHtml(release.about.title)}</b> ${escapeHtml(release.about.text)}${contactsHtml(release)}
${fictional === null ? '' : `<div class="mut">${escapeHtml(fictional)}</div>`}</div>${pastHtml(release)}</div>
</div>`;
  return paperHtml({ language, title: release.kind, style: STYLE, body });
}

function contactsHtml({ contacts }: PressRelease): string {
  if (contacts === null) return '';
  return `<div class="c"><b>${escapeHtml(contacts.title)}</b>\n${escapeNames(contacts.text)}</div>`;
}

function pastHtml({ past: { title, years } }: PressRelease): string {
  if (years.length === 0) return '<div></div>';
  const rows = years.map(({ year, names: [first = '', second = ''] }) => {
    const commended = second === '' ? '' : `<br><span class="mut">${escapeNames(second)}</span>`;
    return `<tr><td>${year}</td><td>${escapeNames(first)}${commended}</td></tr>`;
  });
  return `<div><b>${escapeHtml(title)}</b><table>${rows.join('')}</table></div>`;
}
