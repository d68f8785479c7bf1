import { logosOf } from '../edition/logo';
import { threeByFour } from '../file/digest';
import type { Language } from '../ids';
import { sayDate } from '../words/format';
import { isolated } from '../words/isolated';
import type { DecidedAward } from './decision';
import { escapeHtml, escapeNames } from './html';
import { letterheadHtml, paperHtml } from './letterhead';
import { genderOf, withCapital } from './minutes-words';
import {
  dossierOf,
  eventName,
  lowerFirst,
  paperVoice,
  prizeName,
  type SealedPrize,
} from './palmares-public';
import { digestOfDecision } from './seal';

interface CertificateSource extends Omit<SealedPrize, 'embargo'> {
  /** Where the jury met, as the French minutes say it (« à Paris »); empty when unsaid. */
  readonly place: string;
  /** Who signs for each organiser; absent leaves the line to the organiser's own hand. */
  readonly signatories: Readonly<Record<string, string>>;
}

interface Winner {
  readonly award: DecidedAward;
  readonly dossier: DecidedAward['dossiers'][number];
  /** Counts within its award. */
  readonly n: number;
}

/** The film's outline with its notches, 263 × 180 mm. */
const FILM =
  'M7 0H256A7 7 0 0 1 263 7V173A7 7 0 0 1 256 180H245a1.6 1.6 0 0 0 -3.2 0h-1.6a1.6 1.6 0 0 0 -3.2 0h-1.6a1.6 1.6 0 0 0 -3.2 0H7A7 7 0 0 1 0 173V7A7 7 0 0 1 7 0Z';

const STYLE = `
@page{size:A4 landscape;margin:0}
.page{width:297mm;height:209.6mm;position:relative;overflow:hidden;break-after:page}.page:last-child{break-after:auto}
.f{position:absolute;left:17mm;top:15mm;width:263mm;height:180mm}
.f svg{position:absolute;left:0;top:0;overflow:visible}
.in{position:absolute;inset:13mm 18mm 12mm}
.in .org{font-size:11pt;padding-bottom:3mm}.in .wedge{height:2.4mm}
h1{font-size:15pt;line-height:20pt;font-weight:400;margin-top:8mm}
.nm{font-family:'Source Serif 4',serif;letter-spacing:-.018em;margin:5mm 0 2.5mm -1.2mm;overflow-wrap:anywhere}
.aw{font-size:21pt;line-height:26pt;font-weight:600}.aw span{color:#56606C;font-weight:400;font-size:14pt;margin-left:2.5mm}
.tx{font-size:12.4pt;line-height:18.5pt;max-width:190mm;margin-top:6.5mm}
.tx .serif{font-size:13pt}
.en{font-size:10.6pt;line-height:15pt;max-width:190mm;margin-top:2mm}
.sg{position:absolute;left:0;right:0;bottom:11mm;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;column-gap:9mm;font-size:9.8pt;line-height:13pt}
.sg div{border-top:.6pt solid #1B1F24;padding-top:1.8mm}.sg b{font-weight:600;display:block}
.ft{position:absolute;left:0;right:0;bottom:0;font-size:8.4pt;line-height:11pt;color:#56606C;display:flex;justify-content:space-between}
`;

/** Gold for the laureate, slate for the others: letters, then the one line of the film. */
const INKS = {
  laureate: { text: '#8A6A14', line: '#9C7A1E' },
  other: { text: '#4E6B85', line: '#4E6B85' },
} as const;

/**
 * One landscape page for each winner, in the order of the awards; null when nothing was
 * awarded. `language` comes first and large, the other below. No mark, rank nor vote.
 */
export function certificatesHtml(source: CertificateSource, language: Language): string | null {
  const winners = source.decision.awards.flatMap((award) =>
    award.dossiers.map((dossier, at): Winner => ({ award, dossier, n: at + 1 })),
  );
  if (winners.length === 0) return null;
  const title = paperVoice(language)('certificate.title');
  const body = winners.map((winner) => page(source, winner, language)).join('\n');
  return paperHtml({ language, title, style: STYLE, body });
}

function page(source: CertificateSource, winner: Winner, language: Language): string {
  const { edition, decision } = source;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const say = paperVoice(language);
  const { award, dossier, n } = winner;
  const ink = award.award === 'laureate' ? INKS.laureate : INKS.other;
  const said = (one: Language): string =>
    escapeHtml(
      paperVoice(one)('certificate.award', { label: award.label[one], year: edition.year }),
    );
  const initial = { laureate: 'L', commended: 'C', mention: 'M' }[award.award];
  const number = `${edition.year}-${initial}-${n}`;
  const { size, line } = fitName(dossier.company);
  const foot = [
    say('certificate.number', { number }),
    ...(edition.fictional ? [say('certificate.fictional')] : []),
  ].join(' ');
  const code = say('certificate.code', { code: threeByFour(digestOfDecision(decision)) });
  return `<div class="page"><div class="f"><svg width="263mm" height="180mm" viewBox="0 0 263 180" aria-hidden="true"><path d="${FILM}" fill="none" stroke="${ink.line}" stroke-width=".35"/></svg><div class="in">
${letterheadHtml({
  organisers: edition.organisers,
  ...logosOf(edition),
  wedge: edition.grid.criteria.map(({ weight }) => weight),
  right: `${eventName(edition, language)} ${edition.year}`,
})}
<h1>${escapeNames(withCapital(prizeName(edition, language)))}</h1>
<div class="nm" style="font-size:${size}pt;line-height:${line}pt">${escapeNames(isolated(dossier.company))}</div>
<div class="aw" style="color:${ink.text}">${said(language)}<span lang="${other}">${said(other)}</span></div>
${texts(source, winner, { language, other })}
${signatures(source, language)}
<div class="ft"><span>${escapeHtml(foot)}</span><span>${escapeHtml(code)}</span></div>
</div></div></div>`;
}

/** Longer citations are set smaller: what stands above and below does not move. */
function texts(
  source: CertificateSource,
  winner: Winner,
  { language, other }: { readonly language: Language; readonly other: Language },
): string {
  const line = words(source, winner, language);
  const scale = Math.min(1, 17 / Math.sqrt(line.length));
  return `<div style="font-size:${(scale * 100).toFixed(0)}%"><p class="tx"${sized(12.4, 18.5, scale)}>${escapeNames(sentence(source, winner, language))}<br><span class="serif"${sized(13, 18.5, scale)}>${escapeNames(line)}</span></p>
<p class="en mut" lang="${other}"${sized(10.6, 15, scale)}>${escapeNames(sentence(source, winner, other))} ${escapeNames(words(source, winner, other))}</p></div>`;
}

function sized(size: number, line: number, scale: number): string {
  return ` style="font-size:${(size * scale).toFixed(1)}pt;line-height:${(line * scale).toFixed(1)}pt"`;
}

function sentence(source: CertificateSource, { award, dossier }: Winner, language: Language) {
  const { edition, place } = source;
  const say = paperVoice(language);
  const date = sayDate(edition.schedule.deliberation, language, edition.timezone);
  const where = placeIn(place.trim(), language);
  const met = where === '' ? 'certificate.metBare' : 'certificate.met';
  const act = award.award === 'laureate' ? 'certificate.laureate' : 'certificate.other';
  return (
    say(met, { place: where, date }) +
    say(act, {
      name: isolated(dossier.company),
      product: isolated(dossier.product),
      label: lowerFirst(award.label[language]),
    })
  );
}

/**
 * The place is written once, as French says it. « à Paris » is said in English too; what
 * begins otherwise (« au Palais des congrès ») is left out of the English sentence.
 */
function placeIn(place: string, language: Language): string {
  if (language === 'fr') return place;
  const town = /^à (?!la |l[’'])(.+)$/iu.exec(place)?.[1];
  return town === undefined ? '' : `in ${town}`;
}

/** Longer than this, a citation no longer fits a certificate. */
const LONGEST = 420;

/** The jury's citation, or else the winner's own line; too long a line is cut at a word. */
function words({ edition }: CertificateSource, { award, dossier }: Winner, language: Language) {
  const citation = award.citation?.[language] ?? '';
  const pitch = dossierOf(edition, dossier.id).pitchLine[language];
  const line = citation === '' || citation.length > LONGEST ? pitch : citation;
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s*\S*$/u, '')}…`;
}

function signatures({ edition, signatories }: CertificateSource, language: Language): string {
  const say = paperVoice(language);
  const president = edition.jurors.find(({ role }) => role === 'president');
  const signed = [
    ...(president
      ? [
          {
            name: president.name,
            as: withCapital(say('president', { context: genderOf(president) })),
          },
        ]
      : []),
    ...edition.organisers.map((organiser) => ({
      name: organiser,
      as: (signatories[organiser] ?? '').trim() || say('certificate.for'),
    })),
  ];
  const lines = signed.map(
    ({ name, as }) => `<div><b>${escapeNames(name)}</b>${escapeNames(as)}</div>`,
  );
  return `<div class="sg">${lines.join('')}</div>`;
}

/** Room for the name, in points: 227 mm wide, what the page leaves in height. */
const ROOM = { width: 636, height: 112 } as const;

/**
 * The largest size, from 86 points down, at which a name keeps to its room, with its line
 * height. Widths are guessed from the letters, on the wide side.
 */
export function fitName(name: string): { readonly size: number; readonly line: number } {
  for (let size = 86; size > 9; size -= 1) {
    const line = Math.round(size * (size > 60 ? 1.05 : 1.12));
    if (countLines(name, size) * line <= ROOM.height) return { size, line };
  }
  return { size: 9, line: 10 };
}

function countLines(name: string, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of name.split(/\s+/u)) {
    const width = widthOf(word) * size;
    const space = used === 0 ? 0 : 0.24 * size;
    if (used + space + width <= ROOM.width) used += space + width;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(width / ROOM.width);
      used = width % ROOM.width;
    }
  }
  return lines;
}

/** Advance of a word of Source Serif in em. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize('NFD').replaceAll(/\p{M}/gu, '')) {
    if (/[iljftr.,;:!|’'‘`()[\]-]/u.test(letter)) width += 0.36;
    else if (/[mwMWŒÆ@%œæ&—]/u.test(letter)) width += 0.92;
    else if (/\p{Lu}/u.test(letter)) width += 0.7;
    else if (/[a-z\d\p{Script=Greek}\p{Script=Cyrillic}«»]/u.test(letter)) width += 0.56;
    else width += 1;
  }
  return width;
}
