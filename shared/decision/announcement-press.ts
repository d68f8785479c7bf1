import type { Edition } from '../edition/edition';
import { type Logo, logosOf } from '../edition/logo';
import type { Bilingual, Language } from '../ids';
import { sayDate } from '../words/format';
import { isolated } from '../words/isolated';
import type { Decision } from './decision';
import { genderOf } from './minutes-words';
import {
  dossierOf,
  eventName,
  exhibitorsOf,
  givenAward,
  lowerFirst,
  paperVoice,
  prizeName,
  type SealedPrize,
  sayEmbargoLine,
  sayNames,
} from './palmares-public';

/** What no vote and no dossier can say, asked from people; an empty text is a blank. */
export interface PressBlanks {
  readonly place: Bilingual;
  readonly presidentQuote: Bilingual;
  readonly laureateQuote: Bilingual;
  /** Who speaks for the laureate: name and title. */
  readonly spokesperson: Bilingual;
  readonly benefits: Bilingual;
  readonly contacts: Bilingual;
}

export type PressBlank = keyof PressBlanks;

/** In the order in which the release uses them. */
export const PRESS_BLANKS: readonly PressBlank[] = [
  'place',
  'presidentQuote',
  'laureateQuote',
  'spokesperson',
  'benefits',
  'contacts',
];

const NOTHING: Bilingual = { fr: '', en: '' };

/** Before anybody wrote anything. */
export const NO_PRESS: PressBlanks = {
  place: NOTHING,
  presidentQuote: NOTHING,
  laureateQuote: NOTHING,
  spokesperson: NOTHING,
  benefits: NOTHING,
  contacts: NOTHING,
};

/** What the edition promised stands where nobody wrote otherwise. */
export function withPromised(blanks: PressBlanks, { benefits = NOTHING }: Edition): PressBlanks {
  const { fr, en } = blanks.benefits;
  return fr === '' && en === '' ? { ...blanks, benefits } : blanks;
}

/** The press release in plain texts, before any layout; null and empty lists are left out. */
export interface PressRelease {
  readonly language: Language;
  readonly organisers: readonly string[];
  /** Of some or all of them; absent: none. */
  readonly logos?: readonly Logo[];
  readonly wedge: readonly number[];
  readonly kind: string;
  readonly embargo: string;
  readonly dateline: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** The first follows the date line. */
  readonly paragraphs: readonly string[];
  readonly quotes: readonly { readonly words: string; readonly who: string }[];
  readonly closing: readonly string[];
  readonly about: { readonly title: string; readonly text: string };
  readonly contacts: { readonly title: string; readonly text: string } | null;
  readonly past: {
    readonly title: string;
    readonly years: readonly { readonly year: number; readonly names: readonly string[] }[];
  };
  readonly fictional: string | null;
}

interface PressSource extends SealedPrize {
  readonly blanks: PressBlanks;
}

/**
 * The blanks that this language of the release lacks. They are told, and the sentence
 * that needs them is left out: nothing is ever printed in the place of a missing word.
 */
export function missingBlanks(
  { decision, blanks }: Pick<PressSource, 'decision' | 'blanks'>,
  language: Language,
): readonly PressBlank[] {
  const isAwarded = givenAward(decision, 'laureate') !== null;
  return PRESS_BLANKS.filter(
    (blank) =>
      blanks[blank][language].trim() === '' &&
      (isAwarded || blank === 'place' || blank === 'contacts'),
  );
}

/**
 * The press release of a sealed decision (`press.fr.md`, `press.en.md`): winners, the
 * jury's public words, quotes, Village, past years; never a mark, a rank or a reason
 * (PRIZE rule 12).
 */
export function writePressRelease(source: PressSource, language: Language): PressRelease {
  const { edition, blanks } = source;
  const say = paperVoice(language);
  const date = sayDate(edition.schedule.ceremony, language, edition.timezone);
  const place = blanks.place[language].trim();
  const contacts = blanks.contacts[language].trim();
  return {
    language,
    organisers: edition.organisers,
    ...logosOf(edition),
    wedge: edition.grid.criteria.map(({ weight }) => weight),
    kind: say('press.kind'),
    embargo: sayEmbargoLine(source, language),
    dateline: say(place === '' ? 'press.datelineBare' : 'press.dateline', { place, date }),
    ...writeTitles(source, language),
    paragraphs: writeParagraphs(source, language),
    quotes: writeQuotes(source, language),
    closing: writeClosing(source, language),
    about: { title: say('press.aboutTitle'), text: say('press.about') },
    contacts: contacts === '' ? null : { title: say('press.contacts'), text: contacts },
    past: {
      title: say('press.past'),
      years: edition.history.map(({ year, laureate, commended }) => ({
        year,
        names: [laureate, commended].map(isolated),
      })),
    },
    fictional: edition.fictional ? say('fictional') : null,
  };
}

function namesOf(decision: Decision, award: 'laureate' | 'commended', language: Language) {
  const given = givenAward(decision, award);
  if (given === null) return null;
  const companies = given.dossiers.map(({ company }) => company);
  return {
    given,
    count: companies.length,
    names: sayNames(companies, language),
    products: sayNames(
      given.dossiers.map(({ product }) => product),
      language,
    ),
    label: lowerFirst(given.label[language]),
  };
}

function writeTitles({ edition, decision }: PressSource, language: Language) {
  const say = paperVoice(language);
  const prize = prizeName(edition, language);
  const laureate = namesOf(decision, 'laureate', language);
  const commended = namesOf(decision, 'commended', language);
  const facts = { prize, year: edition.year };
  return {
    title:
      laureate === null
        ? say('press.titleNone', facts)
        : say('press.title', { ...facts, count: laureate.count, names: laureate.names }),
    subtitle:
      commended === null
        ? null
        : say('press.subtitle', {
            count: commended.count,
            names: commended.names,
            label: commended.label,
          }),
  };
}

function writeParagraphs(source: PressSource, language: Language): readonly string[] {
  const { edition, decision } = source;
  const say = paperVoice(language);
  const laureate = namesOf(decision, 'laureate', language);
  const commended = namesOf(decision, 'commended', language);
  const mention = givenAward(decision, 'mention');
  const facts = {
    organisers: sayNames(
      edition.organisers.map((name) => {
        const key = `organiser.${name}`;
        const said = name.includes('.') || name.includes(':') ? key : say(key);
        return said === key || said === `papers.${key}` ? name : said;
      }),
      language,
    ),
    n: edition.dossiers.filter(({ status }) => status === 'eligible').length,
    during: sayDuring(eventName(edition, language), language),
  };
  const also = [
    ...(commended === null
      ? []
      : [say('press.commended', commended), ...publicWords(source, 'commended', language)]),
    ...(mention === null
      ? []
      : [
          say('press.mention', {
            label: mention.label[language],
            names: sayNames(
              mention.dossiers.map(({ company }) => company),
              language,
            ),
          }),
        ]),
  ].join(' ');
  return [
    laureate === null
      ? say('press.choseNone', facts)
      : say('press.chose', { ...facts, names: laureate.names, products: laureate.products }),
    publicWords(source, 'laureate', language).join(' '),
    also,
  ].filter((text) => text !== '');
}

/** « pendant les Journées … » where the congress is named in the plural. */
function sayDuring(event: string, language: Language): string {
  const isMany = /^\p{Lu}\p{L}*s\b|\bDays$/u.test(event);
  return paperVoice(language)(isMany ? 'press.duringMany' : 'press.during', { event });
}

/** The pitch line of each winner, then the jury's citation, or else the winner's own summary. */
function publicWords(
  { edition, decision }: PressSource,
  award: 'laureate' | 'commended',
  language: Language,
): readonly string[] {
  const given = givenAward(decision, award);
  if (given === null) return [];
  const pitches = given.dossiers.map(({ id }) => dossierOf(edition, id).pitchLine[language]);
  const citation = given.citation?.[language] ?? '';
  const own = given.dossiers.map(({ id }) => dossierOf(edition, id).summary[language]);
  const said = citation === '' || pitches.includes(citation) ? own : [citation];
  return [...pitches, ...said].filter((text) => text !== '');
}

function writeQuotes({ edition, decision, blanks }: PressSource, language: Language) {
  const say = paperVoice(language);
  const president = edition.jurors.find(({ role }) => role === 'president');
  const laureates = givenAward(decision, 'laureate')?.dossiers ?? [];
  const speaker = blanks.spokesperson[language].trim();
  const company = sayNames(
    laureates.map((one) => one.company),
    language,
  );
  const title = president && say('president', { context: genderOf(president) });
  const said = [
    {
      words: blanks.presidentQuote[language].trim(),
      who: president ? say('press.who', { name: president.name, title }) : '',
    },
    {
      words: laureates.length === 0 ? '' : blanks.laureateQuote[language].trim(),
      who: speaker === '' ? company : say('press.who', { name: speaker, title: company }),
    },
  ];
  return said
    .filter(({ words }) => words !== '')
    .map(({ words, who }) => ({ words: say('quoted', { words }), who }));
}

function writeClosing(source: PressSource, language: Language): readonly string[] {
  const { edition, decision, blanks } = source;
  const say = paperVoice(language);
  const benefits = lowerFirst(blanks.benefits[language].trim().replace(/(?<=.)\.$/u, ''));
  const isVowel = /^[aeiouyhàâéèêëîïôöùûü]/iu.test(benefits);
  const received =
    benefits === '' || givenAward(decision, 'laureate') === null
      ? []
      : [
          say('press.benefits', {
            benefits: say(isVowel ? 'press.benefitsOfVowel' : 'press.benefitsOf', { benefits }),
          }),
        ];
  const exhibitors = exhibitorsOf(edition, language);
  if (exhibitors.length === 0) return received;
  const listed = exhibitors.map(({ company, stand }) =>
    say('press.exhibitor', { company: isolated(company), stand }),
  );
  const village = edition.village.title[language];
  return [...received, say('press.village', { village, exhibitors: listed.join(', ') })];
}
