import { escapeHtml, escapeNames } from '../../../shared/decision/html';
import { organisersHtml } from '../../../shared/decision/letterhead';
import type { Cue } from '../../../shared/stage/cue';
import type { Script } from '../../../shared/stage/script';

/** The words of the card, already in the language of the host. */
export interface CardWords {
  readonly card: string;
  readonly cue: string;
  readonly say: string;
  readonly afterLight: string;
  readonly english: string;
  /** « Se dit : », under the winner. */
  readonly sounds: string;
  readonly nobody: string;
  /** Given the award's name. */
  readonly openOnStage: (award: string) => string;
  readonly verify: (award: string) => string;
}

/** One award to be handed over as a card: two sides of one A4 sheet, folded once to A5. */
export interface Card {
  readonly award: { readonly fr: string; readonly en: string };
  readonly names: readonly string[];
  /** Number of the cue, from 1. */
  readonly cue: number;
  readonly say: { readonly fr: string; readonly en: string };
  /** How the names are said, in their order; empty when nobody wrote it. */
  readonly sounds: string;
  readonly afterLight: string;
}

/** One card an award that names somebody, or nobody, in the order they are told. */
export function cardsOf(script: Script): readonly Card[] {
  return script.cues.flatMap((cue, at): readonly Card[] => {
    const { scene } = cue;
    const said = {
      cue: at + 1,
      say: cue.say,
      sounds: soundsOf(cue),
      afterLight: citationOf(script.cues[at + 1]),
    };
    if (scene.scene === 'name') return [{ award: scene.label, names: scene.names, ...said }];
    return [];
  });
}

function soundsOf({ sounds = [] }: Cue): string {
  return sounds.map(({ said }) => said).join(' · ');
}

/** What is said once the light is up: the citation that follows, of this award. */
function citationOf(next: Cue | undefined): string {
  return next?.scene.scene === 'citation' ? next.scene.words.fr : '';
}

interface Sheet {
  readonly cards: readonly Card[];
  readonly script: Script;
  readonly weights: readonly number[];
  readonly words: readonly CardWords[];
  /** The variable faces, as rules: names are drawn at their optical size. */
  readonly fonts: string;
  /** Largest size in points at which a text fits a width in millimetres. */
  readonly fit: (text: string, most: number, width: number) => number;
}

const STYLE = `
@page{size:A4;margin:0}*{box-sizing:border-box;margin:0}
body{font-family:'Source Sans 3',sans-serif;color:#1B1F24;-webkit-print-color-adjust:exact}
.side{position:relative;width:210mm;height:297mm;break-after:page;overflow:hidden}.side:last-child{break-after:auto}
.half{position:absolute;left:18mm;right:18mm;height:148.5mm;padding:17mm 0}
.up{top:0}.down{top:148.5mm}.turned{transform:rotate(180deg)}
.fold{position:absolute;top:148.5mm;width:9mm;border-top:.3mm dashed #A8ADB3}.fold+.fold{right:0}
.org{display:flex;font-size:11pt;font-weight:600;padding-bottom:3mm}.org i{margin:0 2.6mm;color:#A8ADB3;font-style:normal}.org span{flex:1}
.wedge{display:flex;height:2.3mm;margin-bottom:12mm}
.big{font-family:'Source Serif 4 Variable','Source Serif 4',serif;font-optical-sizing:auto;font-weight:430;line-height:1.02;letter-spacing:-.012em}
.second{font-size:24pt;color:#56606C;margin-top:5mm}
.foot{position:absolute;bottom:12mm;font-size:11pt;color:#333A42}
.head{display:flex;justify-content:space-between;font-size:14pt;color:#56606C;margin-bottom:20mm}.head b{color:#8A6A14;font-weight:600}
dl{display:grid;grid-template-columns:32mm 1fr;gap:5mm 0;font-size:15pt;line-height:1.35}dt{font-size:11pt;color:#56606C;padding-top:1mm}dd{margin:0}
.warn{font-family:'Source Serif 4',serif;font-size:19pt;line-height:1.3;margin-top:45mm}.small{font-size:11.5pt;line-height:1.4;margin-top:7mm;color:#333A42}
.sounds{font-size:17pt;color:#56606C;margin-top:6mm}
.nb{white-space:nowrap}`;

/** Outside the award and no company; inside one winner and no other company (SCENES, papers). */
export function cardsHtml(sheet: Sheet): string {
  const sides = sheet.cards.flatMap((card, k) => {
    const words = sheet.words[k];
    return words ? [outside({ card, words, sheet }), inside({ card, words, sheet })] : [];
  });
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>${sheet.fonts}${STYLE}</style></head><body>${sides.join('\n')}</body></html>`;
}

interface Side {
  readonly card: Card;
  readonly words: CardWords;
  readonly sheet: Sheet;
}

const FOLDS = '<i class="fold"></i><i class="fold"></i>';

function outside({ card, words, sheet }: Side): string {
  const award = card.award.fr;
  const size = sheet.fit(award, 148, 174);
  const organisers = organisersHtml(sheet.script);
  return `<section class="side"><div class="half up turned">
<p class="warn">${escapeNames(words.openOnStage(award))}</p><p class="small">${escapeNames(words.verify(award))}</p></div>${FOLDS}
<div class="half down"><div class="org"><span>${organisers}</span>${escapeHtml(words.card)}</div>${wedge(sheet.weights)}
<div class="big" style="font-size:${size}pt">${escapeNames(award)}</div><div class="second">${escapeHtml(card.award.en)}</div>
<p class="foot">${escapeNames(`${sheet.script.holding.fr} ${sheet.script.year}`)}${watermark(sheet)}</p></div></section>`;
}

function inside({ card, words, sheet }: Side): string {
  const widest = Math.min(...card.names.map((name) => sheet.fit(name, 86, 174)));
  const size = card.names.length > 1 ? Math.min(widest, 54) : widest;
  const names = card.names
    .map(
      (name) =>
        `<div class="big" dir="auto" style="font-size:${size}pt">${escapeNames(name)}</div>`,
    )
    .join('');
  const sounds =
    card.sounds === ''
      ? ''
      : `<p class="sounds">${escapeHtml(words.sounds)} ${escapeNames(card.sounds)}</p>`;
  const then = card.afterLight === '' ? '' : line(words.afterLight, card.afterLight);
  return `<section class="side"><div class="half up"><p class="head"><b>${escapeHtml(card.award.fr)} ${sheet.script.year}</b><span>${escapeHtml(words.cue)}</span></p>${names}${sounds}</div>${FOLDS}
<div class="half down"><dl>${line(words.say, card.say.fr)}${then}${line(words.english, card.say.en)}</dl><p class="foot">${markOf(sheet)}</p></div></section>`;
}

function watermark(sheet: Sheet): string {
  const mark = markOf(sheet);
  return mark === '' ? '' : ` · ${mark}`;
}

function markOf({ script }: Sheet): string {
  return script.watermark === null ? '' : escapeHtml(script.watermark.fr);
}

function line(term: string, words: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${escapeNames(words)}</dd>`;
}

const GREYS = [
  '#11161B',
  '#3A4148',
  '#62686E',
  '#83888D',
  '#A5A8AB',
  '#C1C3C5',
  '#D8D9DA',
  '#ECECEC',
];

/** The grid as a step wedge: the sign of the prize's papers. */
function wedge(weights: readonly number[]): string {
  const steps = weights.map(
    (weight, k) => `<i style="flex:${weight};background:${GREYS[k % GREYS.length]}"></i>`,
  );
  return `<div class="wedge">${steps.join('')}</div>`;
}
