import { type Logo, logoOf } from '../edition/logo';
import { escapeHtml, escapeNames } from './html';

/** Greys of the step wedge, dark to light; a ninth criterion repeats the last. */
const WEDGE = [
  '#12181F',
  '#373C42',
  '#5D6266',
  '#82868A',
  '#A3A6A9',
  '#BFC1C3',
  '#D9DADC',
  '#EFEFF0',
];

/**
 * Who gives the prize, as markup: the logo of each, or its name. Heights are of the line
 * around, so that a wide logo and a tall one weigh alike.
 */
export function organisersHtml({
  organisers,
  logos,
}: {
  readonly organisers: readonly string[];
  readonly logos?: readonly Logo[] | undefined;
}): string {
  const marks = organisers.map((name) => {
    const picture = logoOf({ logos }, name);
    return picture === null
      ? `<b>${escapeNames(name)}</b>`
      : `<img src="${escapeHtml(picture)}" alt="${escapeHtml(name)}" style="height:2.6em;max-width:14em;object-fit:contain;vertical-align:middle">`;
  });
  return marks.join('<i>|</i>');
}

/**
 * The sign of the family of papers: the organisers' names, a word at the right, and the
 * grid as a step wedge whose widths are the weights. Every text is escaped.
 */
export function letterheadHtml({
  organisers,
  logos,
  wedge,
  right,
}: {
  readonly organisers: readonly string[];
  readonly logos?: readonly Logo[] | undefined;
  readonly wedge: readonly number[];
  readonly right: string;
}): string {
  const steps = wedge.map((weight, at) => {
    const grey = WEDGE[Math.min(at, WEDGE.length - 1)];
    return `<span style="flex:${weight};background:${grey}"></span>`;
  });
  return `<div class="org"><div>${organisersHtml({ organisers, logos })}</div><div class="mut">${escapeHtml(right)}</div></div>
<div class="wedge" aria-hidden="true">${steps.join('')}</div>`;
}

/** What every paper but the minutes shares: ink, families, letterhead, the embargo in red. */
export const PAPER_STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:'Source Sans 3',sans-serif;font-size:10.4pt;line-height:14.4pt;color:#1B1F24;font-feature-settings:'tnum','lnum';hyphens:manual;overflow-wrap:anywhere}
h1,h2,.serif{font-family:'Source Serif 4',serif}
.nb{white-space:nowrap}.mut{color:#56606C}
.org{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;font-size:10pt;line-height:13pt;padding-bottom:2.6mm}
.org b{font-weight:600}.org i{margin:0 2.6mm;color:#A8ADB3;font-style:normal}
.wedge{display:flex;width:100%;height:2.1mm}
.emb{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;margin-top:8mm;font-size:10.4pt}
.emb b{font-weight:600}.emb .e{color:#A3201C;font-weight:600}
`;

/** A self-contained page: no script, no address. Title and language are escaped, `body` is markup. */
export function paperHtml({
  language,
  title,
  style,
  body,
}: {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${PAPER_STYLE}${style}</style></head><body>
${body}
</body></html>
`;
}
