import { readFileSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFolder, mergeDemo, palmares, temporaryFolder } from './demo-folder';

const demo = await demoFolder();
const at = (name: string) => path.join(demo, name);
const settled = ['--choices', at('choices.json')];
const expected = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, '../../vectors/demo-edition/expected-results.json'),
    'utf8',
  ),
);
const all = await mergeDemo(demo, at('ballots'), at('odd'), ...settled);

describe('palmares merge on the demo edition', () => {
  it('gives the published ranking: ranks, sheets, exact means and scores', () => {
    const ours = all.json.ranking.map((line: Record<string, unknown>) => [
      ...[line.rank, line.dossier, line.sheets, line.exact, line.score100],
    ]);
    expect(ours).toEqual(
      expected.ranking.map((line: Record<string, unknown>) => [
        ...[line.rank, line.candidateId, line.validSheets, line.meanExact, line.score100],
      ]),
    );
    expect(all.code).toBe(0);
  });

  it('names what separated each from the one above, as published', () => {
    const published = { 'shared rank': 'shared' } as Record<string, string>;
    const ours = Object.fromEntries(
      all.json.ranking.map((line: Record<string, unknown>) => [line.dossier, line.separatedBy]),
    );
    for (const line of expected.ranking) {
      const theirs = line.separatedFromPreviousBy;
      expect(ours[line.candidateId]).toBe(published[theirs] ?? theirs);
    }
  });

  it('proposes the published laureate and commended, and says who is not ranked', () => {
    expect(all.json.proposal).toEqual({ laureate: ['C02'], commended: ['C04'] });
    expect(all.json.notRanked).toEqual([
      { dossier: 'C10', why: 'too-few-sheets', sheets: 4, min: 5 },
      { dossier: 'C16', why: 'withdrawn' },
    ]);
  });

  it('warns that colleges at equal weight would put C04 first', () => {
    expect(all.json.alerts).toContainEqual({
      kind: 'method-differs',
      method: 'college',
      award: 'laureate',
      dossier: 'C04',
    });
  });

  it('gives each odd file the receipt its oddity deserves', () => {
    const kinds = Object.fromEntries(
      all.json.receipts.map((one: { file: string; kind: string }) => [
        path.basename(one.file).replace(/^bulletin.*/, 'bulletin'),
        one.kind,
      ]),
    );
    expect(kinds).toEqual({
      bulletin: 'added',
      'exact-copy.ballot': 'same-again',
      'fork.ballot': 'fork',
      'other-edition.ballot': 'other-edition',
      'superseded.ballot': 'older-kept',
      'truncated.ballot': 'damaged',
      'unknown-juror.ballot': 'unknown-juror',
    });
  });

  it('counts who marked what over eligible dossiers', () => {
    expect(all.json.coverage).toMatchObject({
      J01: { marked: 14, recused: 1, missing: 0, partial: 0 },
      J02: { marked: 15, recused: 0, missing: 0, partial: 0 },
      J05: { marked: 12, recused: 2, missing: 0, partial: 1 },
      J09: { marked: 11, recused: 1, missing: 3, partial: 0 },
    });
  });

  it('gives one merge code and one ranking in any order and repetition', async () => {
    const odd = (await readdir(at('odd'))).map((name) => path.join(demo, 'odd', name));
    const shuffled = await mergeDemo(
      demo,
      ...[...odd.toReversed(), at('odd'), at('ballots'), at('ballots'), ...settled],
    );
    const { mergeCode, ranking, coverage } = all.json;
    expect(shuffled.json).toMatchObject({ mergeCode, ranking, coverage });
    const replaced = shuffled.json.receipts.find(
      (one: { kind: string }) => one.kind === 'replaced-older',
    );
    expect(replaced).toMatchObject({ juror: 'J04', rev: 2, from: 1, marksChanged: 4 });
  });

  it('suspends the forked juror without a choice, and the ranking says so', async () => {
    const { json } = await mergeDemo(demo, at('ballots'), at('odd'));
    expect(json.suspended).toMatchObject([{ juror: 'J09', why: 'fork', rev: 1 }]);
    expect(json.alerts).toContainEqual({ kind: 'juror-suspended', juror: 'J09' });
    expect(json.ranking.find((one: { dossier: string }) => one.dossier === 'C02').sheets).toBe(8);
    expect(json.mergeCode).not.toBe(all.json.mergeCode);
    const told = await palmares(
      ...['merge', '--edition', at('demo.edition'), '--key', at('organiser.key')],
      ...['--passphrase-file', at('passphrase.txt'), at('ballots'), at('odd')],
    );
    expect(told.out).toContain('Suspendu\u00A0: M. Économie L’Essai');
    expect(told.out).toContain(json.mergeCode);
    expect(told.out).not.toMatch(/merge\.|commandLine|\{\{/);
  });

  it('answers for files that are no score files, and lets none of them stop the others', async () => {
    const folder = await temporaryFolder();
    const file = (name: string) => path.join(folder, name);
    await writeFile(file('empty.ballot'), '');
    await writeFile(file('photo.ballot'), '%PDF-1.7 not a ballot at all');
    await writeFile(file('notes.txt'), 'ignored in a folder');
    await copyFile(path.join(demo, 'odd', 'fork.ballot'), file('good.ballot'));
    const bytes = await readFile(file('good.ballot'));
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(file('flipped.ballot'), bytes);
    const { json, code } = await mergeDemo(demo, folder, at('codes.csv'), file('absent.ballot'));
    expect(code).toBe(0);
    expect(
      json.receipts.map((one: { file: string; kind: string }) => [
        path.basename(one.file),
        one.kind,
      ]),
    ).toEqual([
      ['empty.ballot', 'empty'],
      ['flipped.ballot', 'damaged'],
      ['good.ballot', 'added'],
      ['photo.ballot', 'not-ours'],
      ['codes.csv', 'not-ours'],
      ['absent.ballot', 'gone'],
    ]);
  });

  it('says no to a wrong passphrase and to a bad call, on the right stream', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'p.txt'), 'wrong');
    const wrong = await palmares(
      ...['merge', '--edition', at('demo.edition'), '--key', at('organiser.key')],
      ...['--passphrase-file', path.join(folder, 'p.txt'), at('ballots'), '--json'],
    );
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(wrong.complaints).toContain('organiser.key');
    expect((await palmares('merge', at('ballots'))).code).toBe(2);
    expect((await mergeDemo(demo)).code).toBe(2);
    expect((await mergeDemo(demo, '--nonsense')).code).toBe(2);
    expect((await palmares()).code).toBe(2);
    expect((await palmares('nonsense')).code).toBe(2);
  });

  it('helps in both languages', async () => {
    for (const command of ['demo', 'merge', 'verify', 'tally']) {
      const french = await palmares(command, '--help');
      const english = await palmares('--lang', 'en', command, '--help');
      expect([french.code, english.code]).toEqual([0, 0]);
      expect(french.out).toContain(`palmares ${command}`);
      expect(english.out).not.toBe(french.out);
    }
  });
});
