import { read } from '@e965/xlsx';
import { expect, it } from 'vitest';
import {
  makePaper,
  type PaperGiven,
} from '../../../renderer/desk/organiser/palmares-room/make-paper';
import {
  GROUPS,
  type TakeAway,
} from '../../../renderer/desk/organiser/palmares-room/take-away-shows';
import { decodeUtf8 } from '../../../shared/file/utf8';
import { hostileTexts } from '../../shared/decision/hostile-texts';
import { actsOf, cellsOf, minutesOf, soiled, tagsOf } from '../../shared/decision/soiled';

/** Everything that can be taken away, in each of its forms, as the room lists it. */
const TAKE_AWAYS: readonly TakeAway[] = GROUPS.flatMap(({ things }) =>
  things.flatMap(({ thing, formats }): readonly TakeAway[] =>
    formats.length === 0 ? [{ thing, format: null }] : formats.map((format) => ({ thing, format })),
  ),
);

/** What the room gives, every word that a person can type being this one. */
function given(words: string): PaperGiven {
  const { prize } = soiled(words);
  const { edition, decision, standings, blanks } = prize;
  const ledger = new Map(
    [...standings.values()].flatMap((one) =>
      one.state === 'counted' ? [[one.verified.digest, one.verified] as const] : [],
    ),
  );
  const occasion = {
    ...{ key: 'here', place: words, secretary: words, embargo: prize.embargo },
    signatories: prize.signatories,
  };
  const rows = { ledger, choices: [], deliberation: actsOf(prize), receipts: [], seal: null };
  return {
    open: { edition, editionDigest: '0'.repeat(64) },
    rows: { ...rows, occasion },
    sealed: {
      ...{ decision, by: [words, words], cosigners: [], entries: new Map() },
      get minutes() {
        return minutesOf(prize);
      },
    },
    ...{ blanks, language: 'fr' },
  } as unknown as PaperGiven;
}

const CHOICES = { candidate: null, juror: 'J02', withComments: true, withJurors: true };

async function made(what: TakeAway, words: string) {
  const paper = await makePaper(what, given(words), CHOICES);
  if (paper === null) throw new Error(`nothing made of ${what.thing}`);
  return paper;
}

const textOf = (bytes: Uint8Array): string => {
  const text = decodeUtf8(bytes);
  if (!text.ok) throw new Error('no text');
  return text.value;
};

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** Markdown without what is escaped: nothing may be left that marks, tags or links. */
const MARKS = /[<>`*_[\]#|~&\\]|:\/\/|www\./iu;

/** What is wrong with one export of these words, by its kind; empty when it is harmless. */
async function faultsOf(what: TakeAway, words: string, harmless: string): Promise<unknown[]> {
  const paper = await made(what, words);
  if (paper.kind === 'paper') return tagsOf(paper.html) === harmless ? [] : ['tags'];
  switch (paper.name.split('.').at(-1)) {
    case 'html':
      return tagsOf(textOf(paper.bytes)) === harmless ? [] : ['tags'];
    case 'csv':
      return cellsOf(textOf(paper.bytes)).filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell));
    case 'json':
      return wordsIn(JSON.parse(textOf(paper.bytes))).some((word) => word.includes(words))
        ? []
        : ['not letter by letter'];
    case 'txt':
      return textOf(paper.bytes).includes(words) ? [] : ['not letter by letter'];
    case 'md': {
      const bare = textOf(paper.bytes)
        .replaceAll(/\\[\s\S]/gu, '')
        .replaceAll(/\*\*/gu, '')
        .replace(/^# /mu, '');
      return MARKS.test(bare) ? [MARKS.exec(bare)?.[0]] : [];
    }
    case 'xlsx':
      return Object.values(read(paper.bytes, { cellFormula: true }).Sheets)
        .flatMap((sheet) => Object.values(sheet))
        .filter((cell) => typeof cell === 'object' && ('f' in cell || 'l' in cell));
    case 'palmares':
      // The sealed entries as they are, each signed.
      return [];
    default:
      return [`nobody said what may harm in ${paper.name}`];
  }
}

/** Some of the corpus: the shared tests read all of it through the same writers. */
const FEW = hostileTexts.filter(
  (text, at) => at % 20 === 0 || /^[=+\-@＝＋－＠]|<script|^\s|\{\{|-->/iu.test(text),
);

it.each(TAKE_AWAYS)(
  'takes away $thing $format: nothing typed runs, marks or links',
  async (what) => {
    const harmless = await made(what, 'Nom');
    const markup =
      harmless.kind === 'paper'
        ? harmless.html
        : harmless.name.endsWith('.html')
          ? textOf(harmless.bytes)
          : '';
    expect(FEW.length).toBeGreaterThan(20);
    for (const words of FEW) expect(await faultsOf(what, words, tagsOf(markup)), words).toEqual([]);
  },
);
