import type { FeedbackLetter } from './feedback';
import { escapeHtml, escapeNames } from './html';
import { letterheadHtml, paperHtml } from './letterhead';

const STYLE = `
@page{size:A4;margin:20mm 24mm 20mm 28mm}
.letter{break-after:page}.letter:last-child{break-after:auto}
h1{font-size:18pt;line-height:23pt;font-weight:400;margin:5mm 0 4mm}
.to{margin-top:5mm;font-weight:600}
p{margin:0 0 2.6mm}
table{border-collapse:collapse;width:100%;margin:3mm 0 4mm}
th{font-weight:600;text-align:left;color:#333A42;border-bottom:.7pt solid #1B1F24;padding:0 4mm 1mm 0}
td{padding:.6mm 4mm .6mm 0;border-bottom:.35pt solid #D5D4CF;vertical-align:top}
tr{break-inside:avoid}td:last-child,th:last-child{width:48mm;padding-right:0}
h2{font-size:12.6pt;line-height:16pt;font-weight:600;margin:4mm 0 1.4mm;break-after:avoid}
ul{padding-left:5mm}li{margin-bottom:1mm;white-space:pre-line}
.sign{margin-top:7mm;break-inside:avoid}.sign span{display:block}
`;

/** Letters as one self-contained document, each on its own page; every text escaped. */
export function feedbackHtml(letters: readonly FeedbackLetter[]): string {
  const [first] = letters;
  return paperHtml({
    language: first?.language ?? 'fr',
    title: first?.title ?? '',
    style: STYLE,
    body: letters.map(letterHtml).join('\n'),
  });
}

function letterHtml(letter: FeedbackLetter): string {
  const { title, company, embargo, paragraphs, readings, heads, lists, sign, fictional } = letter;
  const rows = readings.map(
    ({ label, words }) => `<tr><td>${escapeNames(label)}</td><td>${escapeHtml(words)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th>${escapeHtml(heads[0])}</th><th>${escapeHtml(heads[1])}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const told = lists.map(
    ({ title: head, lines }) =>
      `<h2>${escapeHtml(head)}</h2><ul>${lines.map((line) => `<li>${escapeNames(line)}</li>`).join('')}</ul>`,
  );
  return `<div class="letter">
${letterheadHtml({ ...letter, right: '' })}
<div class="emb"><b></b><span class="e">${escapeHtml(embargo)}</span></div>
<div class="to">${escapeNames(company)}</div>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((text) => `<p>${escapeNames(text)}</p>`).join('\n')}
${table}
${told.join('\n')}
<p class="sign">${sign.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</p>
${fictional === null ? '' : `<p class="mut">${escapeHtml(fictional)}</p>`}
</div>`;
}
