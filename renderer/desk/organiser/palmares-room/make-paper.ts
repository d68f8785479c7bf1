import {
  announcementCsv,
  rankingCsv,
  writeAnnouncement,
} from '../../../../shared/decision/announcement';
import {
  type PressBlanks,
  writePressRelease,
} from '../../../../shared/decision/announcement-press';
import { certificatesHtml } from '../../../../shared/decision/certificate';
import { feedbackFor, writeFeedback } from '../../../../shared/decision/feedback';
import { feedbackHtml } from '../../../../shared/decision/feedback-html';
import { writeJurorData } from '../../../../shared/decision/juror-data';
import { minutesHtml } from '../../../../shared/decision/minutes-html';
import { minutesSummaryHtml } from '../../../../shared/decision/minutes-summary';
import { palmaresYears, yearsCsv, yearsJson } from '../../../../shared/decision/palmares-years';
import { pressHtml } from '../../../../shared/decision/press-html';
import { pressMarkdown, pressText } from '../../../../shared/decision/press-text';
import { scoreCsv, scoreJson, writeScoreBook } from '../../../../shared/decision/score-table';
import { webFragment } from '../../../../shared/decision/web-fragment';
import { writeContainer } from '../../../../shared/file/container';
import { encodeUtf8 } from '../../../../shared/file/utf8';
import type { Language } from '../../../../shared/ids';
import { gather } from '../../../derive/organiser';
import { embargoOf } from '../../../derive/organiser-meeting';
import { rank } from '../../../derive/organiser-ranking';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';
import type { Sealed } from './palmares-shows';
import type { TakeAway, TakeChoices } from './take-away-shows';
import { writeWorkbook } from './write-workbook';

/** What a take-away is made from. */
export interface PaperGiven {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly sealed: Sealed;
  readonly blanks: PressBlanks;
  /** For what has no language of its own: tables. */
  readonly language: Language;
}

/** A document to print, or a file as it is. Names hold the year, never a winner: a folder is often projected. */
export type Made =
  | {
      readonly kind: 'paper';
      readonly name: string;
      readonly html: string;
      readonly isBare: boolean;
    }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** Makes one take-away; null when there is nothing to make it from (no winner, no certificate). */
export async function makePaper(
  { thing, format }: TakeAway,
  given: PaperGiven,
  choices: TakeChoices,
): Promise<Made | null> {
  const { open, sealed } = given;
  const { edition } = open;
  const { year } = edition;
  const [form = 'pdf', last = ''] = format?.split('-') ?? [];
  const language: Language = last === 'en' || last === 'fr' ? last : given.language;
  const file = (name: string, content: string): Made => ({
    kind: 'file',
    name,
    bytes: encodeUtf8(content),
  });
  const paper = (name: string, html: string | null): Made | null =>
    html === null
      ? null
      : { kind: 'paper', name: `${name}-${year}-${language}.pdf`, html, isBare: true };
  const prize = {
    edition,
    decision: sealed.decision,
    embargo: embargoOf(edition, given.rows.occasion),
  };
  switch (thing) {
    case 'minutes':
      return {
        kind: 'paper',
        name: `proces-verbal-${year}.pdf`,
        html: minutesHtml(sealed.minutes),
        isBare: false,
      };
    case 'summary':
      return paper('resume-proces-verbal', summary(given, prize, language));
    case 'press':
      return press(form, given, { ...prize, blanks: given.blanks }, language);
    case 'certificates':
      return paper('certificats', certificatesHtml({ ...prize, ...given.rows.occasion }, language));
    case 'web':
      return file(`fragment-${year}-${language}.html`, webFragment(prize, language));
    case 'json':
      return file(`palmares-${year}.json`, pretty(writeAnnouncement(edition, sealed.decision)));
    case 'csv':
      return file(
        `palmares-${year}.csv`,
        announcementCsv(writeAnnouncement(edition, sealed.decision)),
      );
    case 'years': {
      const years = palmaresYears(edition, sealed.decision, language);
      return file(
        `palmares-annees-${year}.${form}`,
        form === 'csv' ? yearsCsv(years) : yearsJson(years),
      );
    }
    case 'letters': {
      const { candidate } = choices;
      const name = candidate === null ? 'lettres-avis' : `lettre-avis-${candidate}`;
      return paper(name, letters(given, prize, choices, language));
    }
    case 'ranking':
      return file(`classement-confidentiel-${year}.csv`, rankingCsv(edition, sealed.decision));
    case 'scores':
      return scores(format, given, choices);
    case 'juror': {
      const id = choices.juror ?? edition.jurors[0]?.id;
      return id === undefined
        ? null
        : file(`donnees-${id}-${year}.json`, writeJurorData({ ...given.rows, edition }, id));
    }
    case 'bundle': {
      const packed = [...sealed.entries].map(([name, bytes]) => ({ name, bytes }));
      return { kind: 'file', name: `${edition.id}.palmares`, bytes: writeContainer(packed) };
    }
  }
}

type Prize = Parameters<typeof webFragment>[0];

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function standingsOf({ open, rows }: PaperGiven) {
  const { edition, editionDigest } = open;
  const { standings } = gather(edition, editionDigest, rows.ledger, rows.choices);
  return { standings, ranking: rank(edition, standings, rows.deliberation).ranking };
}

function summary(given: PaperGiven, prize: Prize, language: Language): string {
  const { rows, sealed } = given;
  return minutesSummaryHtml(
    {
      ...prize,
      deliberation: rows.deliberation,
      standings: standingsOf(given).standings,
      reference: sealed.minutes.reference,
    },
    language,
  );
}

function press(
  form: string,
  { open }: PaperGiven,
  source: Parameters<typeof writePressRelease>[0],
  language: Language,
): Made {
  const release = writePressRelease(source, language);
  const name = `communique-${open.edition.year}-${language}.${form}`;
  if (form === 'pdf') return { kind: 'paper', name, html: pressHtml(release), isBare: true };
  const text = form === 'md' ? pressMarkdown(release) : pressText(release);
  return { kind: 'file', name, bytes: encodeUtf8(text) };
}

function letters(
  given: PaperGiven,
  prize: Prize,
  { candidate, withComments }: TakeChoices,
  language: Language,
): string {
  const source = { ...prize, ...standingsOf(given), withComments };
  const to = candidate === null ? feedbackFor(source) : [candidate];
  return feedbackHtml(to.map((dossier) => writeFeedback(source, dossier, language)));
}

async function scores(
  format: TakeAway['format'],
  given: PaperGiven,
  { withJurors }: TakeChoices,
): Promise<Made> {
  const { open, sealed, language } = given;
  const { edition } = open;
  const book = writeScoreBook(
    { edition, decision: sealed.decision, ...standingsOf(given), withJurors },
    language,
  );
  const name = `notes-confidentiel-${edition.year}`;
  const file = (end: string, content: string): Made => ({
    kind: 'file',
    name: `${name}${end}`,
    bytes: encodeUtf8(content),
  });
  switch (format) {
    case 'csv':
      return file('-criteres.csv', scoreCsv(book, 'criteria'));
    case 'csv-sheets':
      return file('-fiches.csv', scoreCsv(book, 'sheets'));
    case 'json':
      return file('.json', scoreJson(book));
    default:
      return { kind: 'file', name: `${name}.xlsx`, bytes: await writeWorkbook(book) };
  }
}
