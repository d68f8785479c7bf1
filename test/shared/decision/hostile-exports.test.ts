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
import { writeFeedback } from '../../../shared/decision/feedback';
import { feedbackHtml } from '../../../shared/decision/feedback-html';
import { minutesHtml } from '../../../shared/decision/minutes-html';
import { minutesSummaryHtml } from '../../../shared/decision/minutes-summary';
import { palmaresYears, yearsCsv, yearsJson } from '../../../shared/decision/palmares-years';
import { pressHtml } from '../../../shared/decision/press-html';
import { escapeMarkdown, pressMarkdown, pressText } from '../../../shared/decision/press-text';
import { scoreCsv, scoreJson, writeScoreBook } from '../../../shared/decision/score-table';
import { webFragment } from '../../../shared/decision/web-fragment';
import { cleanText } from '../../../shared/file/text-rules';
import { hostileTexts } from './hostile-texts';
import { cellsOf, minutesOf, type Prize, soiled, tagsOf } from './soiled';

const pagesOf = (prize: Prize): readonly string[] => [
  pressHtml(writePressRelease(prize, 'fr')),
  certificatesHtml(prize, 'en') ?? '',
  webFragment(prize, 'fr'),
  feedbackHtml([writeFeedback(prize, 'C02', 'fr'), writeFeedback(prize, 'C10', 'fr')]),
  minutesSummaryHtml(prize, 'en'),
  minutesHtml(minutesOf(prize)),
];

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

it('the corpus is there, and reached the exports', () => {
  const folder = path.resolve(import.meta.dirname, '../../hostile');
  const raw = JSON.parse(readFileSync(path.join(folder, 'blns.json'), 'utf8')) as string[];
  expect(raw.length).toBeGreaterThan(400);
  expect(hostileTexts.length).toBeGreaterThan(60);
  expect(hostileTexts.every((text) => cleanText(text) === text)).toBe(true);
});
