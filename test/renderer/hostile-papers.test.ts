import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeSheetPapers } from '../../renderer/derive/sheet-paper';
import { cardsHtml, cardsOf } from '../../renderer/desk/console-room/card-html';
import { deckHtml, deckPaper } from '../../renderer/desk/console-room/deck-html';
import { deckPptx } from '../../renderer/desk/console-room/deck-pptx';
import { scriptHtml } from '../../renderer/desk/console-room/script-html';
import { writeRecovery } from '../../renderer/desk/organiser/publication/recovery-paper';
import { writeSlips } from '../../renderer/desk/organiser/publication/slip-paper';
import { writeCsv } from '../../shared/decision/csv';
import { readChoices, writeChoices } from '../../shared/merge/choices';
import { hostileTexts } from '../shared/decision/hostile-texts';
import { cellsOf, soiled, tagsOf } from '../shared/decision/soiled';
import { ceremony } from '../shared/stage/ceremony';

const root = path.resolve(import.meta.dirname, '../..');

/** Each paper of the app that is none of the sealed decision's, every typed word being this one. */
const PAPERS: Readonly<Record<string, (words: string) => string>> = {
  'backup-sheet': (words) => {
    const { edition } = soiled(words).prize;
    const filled = { sheets: [], interests: [] };
    return writeSheetPapers(
      edition,
      edition.jurors.map((juror) => ({ juror, filled })),
    );
  },
  slips: (words) => {
    const { edition } = soiled(words).prize;
    return writeSlips(
      edition,
      edition.jurors.map((juror) => ({ juror, code: '7K3QF-9XM2P' })),
    );
  },
  recovery: (words) =>
    writeRecovery(
      { seq: 1, title: { fr: words, en: words } },
      { fingerprint: 'AAAA BBBB CCCC DDDD', language: 'fr' },
    ),
  script: (words) => scriptHtml({ script: scriptOf(words), title: words, soundsWord: words }),
  cards: (words) => {
    const script = scriptOf(words);
    const cards = cardsOf(script);
    const said = {
      ...{ card: words, cue: words, say: words, afterLight: words, english: words },
      ...{ sounds: words, nobody: words, openOnStage: () => words, verify: () => words },
    };
    return cardsHtml({
      ...{ cards, script, weights: [20, 80], words: cards.map(() => said), fonts: '' },
      fit: () => 40,
    });
  },
  deck: (words) => deckHtml({ title: words, slides: [{ id: words, html: '' }], css: '' }),
  'deck pages': (words) => deckPaper({ title: words, slides: [], css: '' }),
};

function scriptOf(words: string) {
  const { edition } = soiled(words).prize;
  return ceremony({
    ...{ edition, finalists: ['C02', 'C04'], mention: ['C10'], reason: words },
  });
}

const bareTags = (html: string): string => tagsOf(html.replaceAll(/<script>[^<]*<\/script>/gu, ''));

describe('a person who types anything at all', () => {
  it.each(Object.entries(PAPERS))('adds no tag to the %s', (_, write) => {
    const harmless = bareTags(write('Nom'));
    for (const words of hostileTexts) expect(bareTags(write(words)), words).toBe(harmless);
  });

  it('leaves the presentation well-formed, and its words as they were typed', () => {
    const titles = hostileTexts.filter((_, at) => at % 20 === 0);
    const slides = titles.map((words, at) => ({
      ...{ title: words, described: words, picture: new Uint8Array(4) },
      notes: at === 0 ? hostileTexts : [words],
    }));
    const parts = unzipSync(deckPptx({ title: titles[0] ?? '', slides }));
    const read = (name: string): Document => {
      const text = new TextDecoder().decode(parts[name]);
      const document = new DOMParser().parseFromString(text, 'application/xml');
      expect(document.querySelector('parsererror'), name).toBeNull();
      return document;
    };
    const notes = read('ppt/notesSlides/notesSlide1.xml').documentElement.textContent ?? '';
    for (const words of hostileTexts) expect(notes).toContain(words);
    read('docProps/core.xml');
    for (const at of titles.keys()) read(`ppt/slides/slide${at + 1}.xml`);
  });

  it('starts no formula in the list of exhibitors', () => {
    for (const words of hostileTexts) {
      const cells = cellsOf(writeCsv([[words, words]]));
      expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    }
  });

  it('is read back letter by letter from the recorded choices', () => {
    for (const by of hostileTexts) {
      const closing = { kind: 'closing', ballots: [], by, at: '2027-10-09' } as const;
      const read = readChoices(JSON.parse(JSON.stringify(writeChoices([closing]))));
      expect(read.ok && read.value).toEqual([closing]);
    }
  });
});

/**
 * Every module that saves something, with the test that soils what it saves. A new one fails
 * here until somebody says where its words are held harmless.
 */
const SAVERS: Readonly<Record<string, string>> = {
  'renderer/desk/console-room/papers-view.tsx': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/console-room/prepare-row.tsx': 'test/shared/stage/show-file.test.ts',
  'renderer/desk/console-room/use-presentation.ts': 'test/renderer/hostile-papers.test.ts',
  // The guide's own words: nobody types them.
  'renderer/desk/guide-room/use-guide-paper.ts': 'test/renderer/guide-room/guide-text.test.tsx',
  'renderer/desk/juror/sign-room/backup-sheet.tsx': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/organiser/merge-room/choices-line.tsx': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/organiser/merge-room/paper/use-paper.ts': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/organiser/palmares-room/use-palmares.ts':
    'test/renderer/organiser/hostile-take-aways.test.ts',
  'renderer/desk/organiser/publication/published-panel.tsx': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/organiser/publication/recovery-panel.tsx': 'test/renderer/hostile-papers.test.ts',
  'renderer/desk/preparer/village-room/village-room.tsx': 'test/renderer/hostile-papers.test.ts',
};

const sources = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));

it('knows every module that saves something', () => {
  const saving = sources('renderer').filter((name) =>
    /bridge\s*\.save[A-Z]/.test(readFileSync(path.join(root, name), 'utf8')),
  );
  expect(saving.toSorted()).toEqual(Object.keys(SAVERS).toSorted());
  for (const test of Object.values(SAVERS))
    expect(existsSync(path.join(root, test)), test).toBe(true);
});
