import { escapeHtml, escapeNames } from './html';
import { letterheadHtml } from './letterhead';
import type { Article, Minutes, PaperTable, Part } from './minutes-paper';
import { MINUTES_STYLE } from './minutes-style';

/**
 * The minutes as one self-contained page: no script, no address, every text escaped.
 * Article 6 and the signatures are one unbroken block.
 */
export function minutesHtml(minutes: Minutes): string {
  const { articles, language, title, subtitle, fictional, opening } = minutes;
  const last = articles.at(-1);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${MINUTES_STYLE}${pageBoxes(minutes)}</style></head><body>
${letterheadHtml({ ...minutes, right: minutes.reference })}
<h1>${escapeHtml(title)}</h1>
<div class="sub">${escapeNames(subtitle)}${
    fictional === null ? '' : `<br><span class="mut">${escapeHtml(fictional)}</span>`
  }</div>
<p class="pre">${escapeNames(opening)}</p>
${articles.slice(0, -1).map(article).join('\n')}
<div class="end">${last === undefined ? '' : article(last)}
${signatures(minutes)}
</div>
${digests(minutes)}
</body></html>
`;
}

/** Strings of CSS are quoted; a quote, a backslash or an angle bracket inside is written as its code. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ·’.,()]/gu, (sign) => {
    return `\\${sign.codePointAt(0)?.toString(16) ?? '20'} `;
  });
  return `"${safe}"`;
}

function pageBoxes({ running, language }: Minutes): string {
  const of = language === 'fr' ? ' sur ' : ' of ';
  const box = "font:8.4pt/11pt 'Source Sans 3',sans-serif;color:#56606C;white-space:pre";
  const foot = `${box};vertical-align:top;padding-top:2.6mm;border-top:.4pt solid #B9BDC2;margin-top:7mm`;
  const initials = cssString(
    `${running.initials}  .........  .........  .........  .........       page `,
  );
  return `@page{size:A4;margin:24mm 22mm 27mm 28mm;
@top-left{content:${cssString(running.headLeft)};${box}}
@top-right{content:${cssString(running.headRight)};${box}}
@bottom-left{content:${cssString(running.footLeft)};${foot}}
@bottom-right{content:${initials} counter(page) "${of}" counter(pages);${foot};text-align:right}}
@page:first{margin-top:20mm;@top-left{content:none}@top-right{content:none}}
`;
}

function article({ label, title, paragraphs }: Article): string {
  const body = paragraphs.map(
    ({ n, parts }) =>
      `<div class="al"><span class="n">${escapeHtml(n)}</span><div>${parts.map(part).join('')}</div></div>`,
  );
  return `<section><h2><span>${escapeHtml(label)}</span>${escapeHtml(title)}</h2>${body.join('')}</section>`;
}

function part(one: Part): string {
  switch (one.kind) {
    case 'text':
      return `<p>${escapeNames(one.text)}</p>`;
    case 'note':
      return `<p class="note"><b>${escapeHtml(one.lead)}</b> ${escapeNames(one.text)}</p>`;
    case 'embargo':
      return `<p class="emb">${escapeHtml(one.text)}</p>`;
    case 'columns':
      return `<div class="col">${one.columns.map(column).join('')}</div>`;
    case 'table':
      return table(one.table);
    case 'awards':
      return `<p class="dec">${one.lines.map(award).join('<br>')}</p>`;
  }
}

type Columns = Extract<Part, { readonly kind: 'columns' }>['columns'][number];

function column({ head, lines }: Columns): string {
  const names = lines.map(({ name, role }) => {
    const said = role === null ? '' : `, <em class="nb">${escapeHtml(role)}</em>`;
    return `<br>${escapeNames(name)}${said}`;
  });
  return `<div><b>${escapeNames(head)}</b>${names.join('')}</div>`;
}

type AwardLine = Extract<Part, { readonly kind: 'awards' }>['lines'][number];

function award({ label, name, product }: AwardLine): string {
  return `${escapeHtml(label)}<b>${escapeNames(name)}</b>${escapeNames(product)}`;
}

function table({ caption, columns, rows }: PaperTable): string {
  const side = (at: number): string => (columns[at]?.align === 'right' ? ' class="r"' : '');
  const head = columns
    .map(({ label, width }, at) => {
      const style = width === null ? '' : ` style="width:${width}mm"`;
      return `<th${side(at)}${style}>${escapeHtml(label)}</th>`;
    })
    .join('');
  const body = rows.map(({ strong, cells }) => {
    const line = cells.map((cell, at) => `<td${side(at)}>${escapeNames(cell)}</td>`).join('');
    return `<tr${strong ? ' class="w"' : ''}>${line}</tr>`;
  });
  const title = caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function signatures({ closing, signatures: { heads, rows }, annexes }: Minutes): string {
  const head = heads.map((label) => `<th>${escapeHtml(label)}</th>`).join('');
  const body = rows.map(
    ({ quality, name }) =>
      `<tr><td>${escapeNames(quality)}</td><td>${escapeNames(name)}</td><td></td></tr>`,
  );
  return `<p style="margin-top:5mm">${escapeHtml(closing)}</p>
<table class="sig"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>
<p class="mut" style="margin-top:4mm;font-size:9.2pt">${escapeHtml(annexes)}</p>`;
}

function digests({ digests: { title, table: files, note } }: Minutes): string {
  return `<section class="ann"><h3>${escapeHtml(title)}</h3>${table(files)}<p class="mut">${escapeHtml(note)}</p></section>`;
}
