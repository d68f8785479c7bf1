import { describe, expect, it } from 'vitest';
import { feedbackFor, readMean, writeFeedback } from '../../../shared/decision/feedback';
import { feedbackHtml } from '../../../shared/decision/feedback-html';
import { scoreCsv, writeScoreBook } from '../../../shared/decision/score-table';
import { exact } from '../../../shared/exact';
import { countedBallots } from '../../../shared/merge/standings';
import { demoPrize } from './demo-decision';

const { edition, standings, ranking } = demoPrize;
const source = { ...demoPrize, withComments: false };
const jurors = edition.jurors.map(({ name }) => name);
const comments = countedBallots(standings)
  .flatMap(({ ballot }) => ballot.sheets)
  .map(({ comment }) => comment.trim())
  .filter((comment) => comment.length > 8);

describe('feedback letters', () => {
  const letters = feedbackFor({ edition }).map((id) => writeFeedback(source, id, 'fr'));

  it('go to each eligible candidate and to no other', () => {
    expect(feedbackFor({ edition })).toHaveLength(15);
    expect(feedbackFor({ edition })).not.toContain('C16');
  });

  it('hold no juror, mark, mean, rank nor comment', () => {
    const html = feedbackHtml(letters);
    expect(comments.length).toBeGreaterThan(0);
    for (const secret of [...jurors, ...comments]) expect(html).not.toContain(secret);
    const body = html.slice(html.indexOf('</style>'));
    expect(body).not.toMatch(/\d[,.]\d\d|\brang \d|sur 100|\d+\/\d/);
  });

  it('read a mean in words, by quarters of the scale', () => {
    const { grid } = edition;
    const read = [exact(4), exact(399, 100), exact(3), exact(22, 10), exact(219, 100)].map((mean) =>
      readMean(mean, grid),
    );
    expect(read).toEqual(['strong', 'solid', 'solid', 'vague', 'weak']);
  });

  it('quote what the grid describes at its highest level for what can progress', () => {
    const weak = letters.flatMap(({ lists }) => lists[1]?.lines ?? []);
    expect(weak.some((line) => line.includes('Au plus haut niveau, la grille décrit'))).toBe(true);
  });

  it('say nothing of criteria where too few sheets count', () => {
    const letter = writeFeedback(source, 'C10', 'fr');
    expect(ranking.notRanked.map(({ dossier }) => dossier)).toContain('C10');
    expect(letter.readings).toEqual([]);
    expect(letter.lists).toEqual([]);
    expect(letter.paragraphs.join(' ')).toContain('Trop peu de fiches');
  });

  it('add comments only when asked, sorted by their own text', () => {
    const letter = writeFeedback({ ...source, withComments: true }, 'C02', 'fr');
    const lines = letter.lists[2]?.lines ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual(lines.toSorted());
  });
});

describe('the score table', () => {
  const book = writeScoreBook({ ...demoPrize, withJurors: false }, 'fr');

  it('is headed as confidential and repeats the sealed ranking', () => {
    expect(scoreCsv(book, 'ranking').split('\r\n')[0]).toContain('CONFIDENTIEL');
    expect(book.tables[0]?.rows[0]).toEqual([
      ...[1, 'C02', 'Œil-de-Brume', 'Luciole'],
      ...[demoPrize.decision.ranking[0]?.sheets, 80, '400/1', '', ''],
    ]);
  });

  it('names no juror by default, and numbers sheets anew in each dossier', () => {
    const text = JSON.stringify(book);
    for (const name of jurors) expect(text).not.toContain(name);
    expect(text).not.toMatch(/"J0\d"/);
    const sheets = book.tables[2]?.rows ?? [];
    const totals = (id: string) =>
      sheets.filter(([dossier]) => dossier === id).map((row) => row.at(-2));
    expect(totals('C02').toSorted()).toEqual(
      ranking.tallies
        .get('C02')
        ?.totals.map(({ total }) => total)
        .toSorted(),
    );
    const named = writeScoreBook({ ...demoPrize, withJurors: true }, 'fr');
    expect(JSON.stringify(named)).toContain(jurors[0]);
    const order = (rows: readonly (readonly unknown[])[], id: string) =>
      rows.filter(([dossier]) => dossier === id).map((row) => row.at(-2));
    const inJurorOrder = ['C02', 'C04', 'C05', 'C07'].every(
      (id) =>
        JSON.stringify(order(sheets, id)) ===
        JSON.stringify(order(named.tables[2]?.rows ?? [], id)),
    );
    expect(inJurorOrder).toBe(false);
  });
});
