import { escapeHtml, escapeNames } from '../../../shared/decision/html';
import type { Script } from '../../../shared/stage/script';

const STYLE = `
@page{size:A4;margin:18mm 20mm 20mm}*{box-sizing:border-box;margin:0}
body{font-family:'Source Sans 3',sans-serif;color:#1B1F24}
h1{font-family:'Source Serif 4',serif;font-weight:400;font-size:25pt;line-height:1.15}
.sub{color:#56606C;font-size:11pt;margin:2mm 0 8mm}
article{display:grid;grid-template-columns:14mm 1fr;padding:4mm 0;border-top:.35pt solid #B9BDC2;break-inside:avoid}
.n{font-size:14pt;color:#56606C}h2{font-size:10pt;font-weight:600;color:#56606C;margin-bottom:1.5mm}
.fr{font-family:'Source Serif 4',serif;font-size:16pt;line-height:1.35}.en{font-size:11.5pt;line-height:1.4;color:#333A42;margin-top:2mm}
.sounds{font-size:11.5pt;color:#8A6A14;margin-top:2mm}.armed h2{color:#8A6A14}.nb{white-space:nowrap}`;

/** The words of the master of ceremonies, cue by cue, large; silent cues keep their number. */
export function scriptHtml(o: {
  readonly script: Script;
  readonly title: string;
  /** « Se dit : », before how a name is said. */
  readonly soundsWord: string;
}): string {
  const { script, title, soundsWord } = o;
  const cues = script.cues.map((cue, at) => {
    const said = cue.say.fr === '' ? '' : `<p class="fr" lang="fr">${escapeNames(cue.say.fr)}</p>`;
    const english =
      cue.say.en === '' ? '' : `<p class="en" lang="en">${escapeNames(cue.say.en)}</p>`;
    const heard = (cue.sounds ?? []).map(({ said: how }) => how).join(' · ');
    const sounds =
      heard === '' ? '' : `<p class="sounds">${escapeHtml(soundsWord)} ${escapeNames(heard)}</p>`;
    return `<article${cue.armed ? ' class="armed"' : ''}><span class="n">${at + 1}</span><div><h2>${escapeNames(cue.title.fr)}</h2>${said}${sounds}${english}</div></article>`;
  });
  const mark = script.watermark === null ? '' : ` · ${escapeHtml(script.watermark.fr)}`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>${STYLE}</style></head><body><h1>${escapeHtml(title)}</h1><p class="sub">${escapeNames(script.holding.fr)} ${script.year}${mark}</p>${cues.join('')}</body></html>`;
}
