import { Marked } from 'marked';
import { escapeHtml } from '../../../shared/decision/html';
import type { Language } from '../../../shared/ids';

const STYLE = `
@page{size:A4;margin:18mm 20mm 18mm}*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:'Source Sans 3',sans-serif;font-size:10.4pt;line-height:14.4pt;color:#1B1F24}
h1,h2{font-family:'Source Serif 4',serif;font-weight:400;letter-spacing:-.01em}
h1{font-size:25pt;line-height:29pt;margin-bottom:4mm}
h2{font-size:18pt;line-height:22pt;margin-bottom:3mm;break-before:page;break-after:avoid}
h1~h2:first-of-type{break-before:auto;margin-top:6mm}
h3{font-size:11.4pt;line-height:15pt;font-weight:600;color:#0F6B6E;margin:4mm 0 1.2mm;break-after:avoid}
p,ul,ol,table,figure{margin-bottom:2mm}
ul,ol{padding-left:6mm}li{margin-bottom:.9mm}li p{margin-bottom:.9mm}
li:has(>input){list-style:none;margin-left:-6mm}input{margin-right:2mm}
code{font-family:'Source Sans 3',sans-serif;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:9.6pt;line-height:12.8pt}
th{font-weight:600;text-align:left;border-bottom:.7pt solid #1B1F24;padding:0 4mm 1mm 0}
td{padding:.8mm 4mm .8mm 0;vertical-align:top;border-bottom:.35pt solid #D5D4CF}
td:first-child{min-width:34mm}tr{break-inside:avoid}
figure{break-inside:avoid;margin-top:3mm}
img{display:block;max-width:100%;max-height:52mm;border:.35pt solid #D5D4CF;border-radius:1.4mm}
figcaption{font-size:9pt;line-height:12pt;color:#56606C;margin-top:1mm}`;

/** The one page that a juror keeps beside the laptop: all on one side. */
const ONE_PAGE = `
@page{margin:14mm 18mm 12mm}h2{break-before:auto;font-size:14pt;line-height:18pt;margin:4mm 0 1.4mm}h1~h2:first-of-type{margin-top:3mm}
body{font-size:10.2pt;line-height:13.8pt}h1{margin-bottom:2mm}`;

interface Paper {
  readonly text: string;
  readonly language: Language;
  readonly title: string;
  readonly pictures: Readonly<Record<string, string>>;
}

/** The guide as a document of its own, pictures inside: what the printing window shows. */
export function guidePaper({ text, language, title, pictures }: Paper, style = ''): string {
  const marked = new Marked({
    renderer: {
      // What looks like HTML is text, as on screen; an address leads nowhere on paper.
      html: ({ raw }) => escapeHtml(raw),
      link: ({ text: said }) => escapeHtml(said),
      image: ({ href, text: said, title: caption }) => {
        const under = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
        const source = escapeHtml(pictures[href] ?? '');
        return `<figure><img src="${source}" alt="${escapeHtml(said)}">${under}</figure>`;
      },
    },
  });
  const body = marked.parse(text, { async: false });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}${style}</style></head><body>${body}</body></html>`;
}

export const jurorPaper = (paper: Paper): string => guidePaper(paper, ONE_PAGE);
