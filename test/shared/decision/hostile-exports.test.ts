import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  announcementCsv,
  rankingCsv,
  writeAnnouncement,
} from '../../../shared/decision/announcement';
import { writePressRelease } from '../../../shared/decision/announcement-press';
import { certificatesHtml } from '../../../shared/decision/certificate';
import type { Deliberation } from '../../../shared/decision/deliberation';
import { writeFeedback } from '../../../shared/decision/feedback';
import { feedbackHtml } from '../../../shared/decision/feedback-html';
import { writeMinutes } from '../../../shared/decision/minutes';
import { minutesHtml } from '../../../shared/decision/minutes-html';
import { minutesSummaryHtml } from '../../../shared/decision/minutes-summary';
import { palmaresYears, yearsCsv, yearsJson } from '../../../shared/decision/palmares-years';
import { pressHtml } from '../../../shared/decision/press-html';
import { escapeMarkdown, pressMarkdown, pressText } from '../../../shared/decision/press-text';
import { scoreCsv, scoreJson, writeScoreBook } from '../../../shared/decision/score-table';
import { webFragment } from '../../../shared/decision/web-fragment';
import { cleanText } from '../../../shared/file/text-rules';
import type { Choice, Standing } from '../../../shared/merge/ledger';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoPrize } from './demo-decision';
import { hostileTexts } from './hostile-texts';

/** The demo prize with every word that a person can type replaced by one hostile text. */
function soiled(words: string) {
  const both = { fr: words, en: words };
  const { edition, decision, standings } = demoPrize;
  const dirty = {
    ...edition,
    jurors: edition.jurors.map((one) => ({ ...one, name: words })),
    dossiers: edition.dossiers
      .filter(({ id }) => FEW.includes(id))
      .map((one) => ({
        ...{ ...one, company: words, product: words, pitchLine: both, summary: both },
        village: one.village && { stand: words, text: both },
      })),
    village: {
      ...{ title: both, note: both },
      exhibitorsOnly: [{ company: words, stand: words, text: both }],
    },
    history: [{ year: 2015, laureate: words, commended: words, source: words }],
    organisers: edition.organisers.map(() => words),
    grid: {
      ...edition.grid,
      criteria: edition.grid.criteria.map((one) => ({
        ...{ ...one, label: both, help: both, anchors: { '5': both } },
      })),
    },
  };
  const awards = decision.awards.map((one) => ({
    ...{ ...one, label: both, citation: one.dossiers.length > 0 ? both : null, reason: words },
    dossiers: one.dossiers.map(({ id }) => ({ id, company: words, product: words })),
  }));
  const remarked = new Map(
    [...standings].map(([juror, standing]): [string, Standing] => {
      if (standing.state !== 'counted') return [juror, standing];
      const { verified } = standing;
      const few = verified.ballot.sheets.filter(({ dossier }) => FEW.includes(dossier));
      const sheets = few.map((sheet) => ({ ...sheet, comment: words }));
      const ballot = { ...verified.ballot, sheets };
      return [juror, { ...standing, verified: { ...verified, ballot } }];
    }),
  );
  const blanks = {
    ...{ place: both, presidentQuote: both, laureateQuote: both },
    ...{ spokesperson: both, benefits: both, contacts: both },
  };
  return {
    prize: {
      ...{ ...demoPrize, edition: dirty, decision: { ...decision, awards } },
      ...{ standings: remarked, blanks, withComments: true, withJurors: true },
      ...{ place: words, signatories: { [words]: words }, reference: words },
    },
  };
}

type Prize = ReturnType<typeof soiled>['prize'];

/** The whole minutes of a meeting in which every word that was said is this one. */
function minutesOf({ edition, decision, standings, place: words }: Prize): string {
  const at = '2027-10-09T14:30:00+02:00';
  const acts: Deliberation = [
    ...demoPrize.deliberation.filter(({ kind }) => kind === 'presence'),
    { kind: 'debate', at, award: 'laureate', summary: words },
    { kind: 'note', at, dossier: 'C02', words },
    { kind: 'nameProof', at, dossier: 'C02', words, by: words },
    { kind: 'recusal', at, juror: 'J02', dossier: 'C10', reason: words },
    {
      ...{ kind: 'castingVote', at, award: 'laureate', between: ['C02', 'C04'], first: 'C02' },
      reason: words,
    },
    { kind: 'reopening', at, by: words, reason: words },
  ];
  const ranking = rankDossiers({ edition, standings });
  const proposal = propose({ edition, ranking });
  const closing: Choice = { kind: 'closing', ballots: [], by: words, at };
  const occasion = {
    ...{ place: words, opened: at, closed: at, secretary: words, embargo: at },
    signatories: [{ organiser: words, name: words }],
    cosigners: [{ organiser: words, fingerprint: 'AAAA BBBB CCCC DDDD' }],
    ...{ fingerprint: 'AAAA BBBB CCCC DDDD', appVersion: '0.1.0' },
  };
  return minutesHtml(
    writeMinutes({
      ...{ edition, standings, choices: [closing], ranking, proposal, alerts: [], decision },
      ...{ deliberation: acts, mergeCode: decision.mergeCode, occasion },
    }),
  );
}

const pagesOf = (prize: Prize): readonly string[] => [
  pressHtml(writePressRelease(prize, 'fr')),
  certificatesHtml(prize, 'en') ?? '',
  webFragment(prize, 'fr'),
  feedbackHtml([writeFeedback(prize, 'C02', 'fr'), writeFeedback(prize, 'C10', 'fr')]),
  minutesSummaryHtml(prize, 'en'),
  minutesOf(prize),
];

/** Winners, and a dossier with too few sheets: every kind of line the papers have. */
const FEW = ['C02', 'C04', 'C10'];

/** Names of the tags, in order; spans that keep a word on its line come and go. */
const tagsOf = (html: string): string =>
  [...html.replace(/<style>[^<]*<\/style>/gu, '').matchAll(/<[^>]*>/gu)]
    .map(([tag]) => tag.replace(/ style="[\w\-:;.%#]*"/gu, ''))
    .filter((tag) => tag !== '<span class="nb">' && tag !== '</span>')
    .map((tag) => tag.replace(/[\s>].*$/su, ''))
    .join(' ');

const harmless = pagesOf(soiled('Nom').prize).map(tagsOf);

describe('a person who types anything at all', () => {
  it('adds no tag to any page', () => {
    for (const words of hostileTexts) {
      expect(pagesOf(soiled(words).prize).map(tagsOf), words).toEqual(harmless);
    }
  });

  it('starts no formula in any table', () => {
    for (const words of hostileTexts) {
      const { prize } = soiled(words);
      const book = writeScoreBook(prize, 'fr');
      const tables = [
        ...book.tables.map(({ id }) => scoreCsv(book, id)),
        yearsCsv(palmaresYears(prize.edition, prize.decision, 'fr')),
        announcementCsv(writeAnnouncement(prize.edition, prize.decision)),
        rankingCsv(prize.edition, prize.decision),
      ];
      const cells = tables.flatMap(cellsOf);
      expect(cells.length).toBeGreaterThan(40);
      const started = cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell));
      expect(started, words).toEqual([]);
    }
  });

  it('is read back letter by letter from JSON', () => {
    for (const words of hostileTexts) {
      const { prize } = soiled(words);
      const said = JSON.stringify(words);
      expect(scoreJson(writeScoreBook(prize, 'fr'))).toContain(said);
      expect(yearsJson(palmaresYears(prize.edition, prize.decision, 'fr'))).toContain(said);
    }
  });

  it('is shown letter by letter by the release, as text and as Markdown', () => {
    for (const words of hostileTexts) {
      const release = writePressRelease(soiled(words).prize, 'fr');
      expect(pressText(release)).toContain(words.trim());
      const marks = pressMarkdown(release)
        .replaceAll(/\\[\s\S]/gu, '')
        .replaceAll(/\*\*/gu, '')
        .replace(/^# /mu, '');
      expect(marks, words).not.toMatch(/[<>`*_[\]#|~&\\]|:\/\/|www\./iu);
    }
  });
});

describe('Markdown for pasting', () => {
  it('starts no list, heading, rule nor quote from what was typed', () => {
    for (const typed of ['1. un', '- un', '# un', '> un', '    un', '===', '***', '1) un']) {
      expect(escapeMarkdown(typed)).toMatch(/^(?:\\|\d\\|un)/u);
    }
  });
});

/** Cells of a CSV text, as RFC 4180 reads them. */
function cellsOf(csv: string): readonly string[] {
  const cell = /"((?:[^"]|"")*)"(?:,|\r\n)|([^",\r\n]*)(?:,|\r\n)/gu;
  return [...csv.matchAll(cell)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}

it('the corpus is there, and reached the exports', () => {
  const folder = path.resolve(import.meta.dirname, '../../hostile');
  const raw = JSON.parse(readFileSync(path.join(folder, 'blns.json'), 'utf8')) as string[];
  expect(raw.length).toBeGreaterThan(400);
  expect(hostileTexts.length).toBeGreaterThan(60);
  expect(hostileTexts.every((text) => cleanText(text) === text)).toBe(true);
});
