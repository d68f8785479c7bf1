import { lexer, type Token } from 'marked';
import { excerptOf, findIn, isSearch } from '../../parts/find-in-text';
import { CHAPTERS, type Chapter } from '../../ui/guide';

/** What stands under one heading; the words before a chapter's first heading have none. */
export interface GuideSection {
  readonly id: string;
  readonly title: string | null;
  readonly tokens: readonly Token[];
}

export interface GuideChapter {
  readonly id: Chapter;
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

export interface Guide {
  readonly title: string;
  readonly chapters: readonly GuideChapter[];
}

/**
 * The guide's text cut at its headings: one `#`, a `##` a chapter, a `###` a section. What
 * stands before the first chapter opens it.
 */
export function readGuide(text: string): Guide {
  const guide = { title: '', chapters: [] as GuideChapter[] };
  let opening: Token[] = [];
  let sections: GuideSection[] = [];
  let tokens: Token[] = opening;
  for (const token of lexer(text)) {
    if (token.type === 'heading' && token.depth === 1) guide.title = plainOf(token);
    else if (token.type === 'heading' && token.depth === 2) {
      const id = CHAPTERS[guide.chapters.length];
      if (id === undefined) throw new Error(`a chapter too many: ${token.raw}`);
      tokens = opening;
      opening = [];
      sections = [{ id, title: null, tokens }];
      guide.chapters.push({ id, title: plainOf(token), sections });
    } else if (token.type === 'heading' && token.depth === 3) {
      const chapter = CHAPTERS[guide.chapters.length - 1] ?? 'start';
      tokens = [];
      sections.push({ id: `${chapter}-${sections.length}`, title: plainOf(token), tokens });
    } else tokens.push(token);
  }
  return guide;
}

/** A token's words without its marks. */
export function plainOf(token: Token): string {
  if (token.type === 'image') return '';
  if ('tokens' in token && token.tokens) return token.tokens.map(plainOf).join('');
  return token.type === 'space' ? '' : 'text' in token ? String(token.text) : '';
}

/** The pieces that a search shows whole: a paragraph, a point of a list, a row of a table. */
function passagesOf(token: Token): readonly string[] {
  if (token.type === 'list') return token.items.flatMap((item: Token) => passagesOf(item));
  if (token.type === 'list_item') return (token.tokens ?? []).flatMap(passagesOf);
  if (token.type === 'table') {
    return token.rows.map((row: { tokens: Token[] }[]) =>
      row.map(({ tokens }) => tokens.map(plainOf).join('')).join(' → '),
    );
  }
  const words = plainOf(token).trim();
  return words === '' ? [] : [words];
}

export interface Passage {
  readonly chapter: GuideChapter;
  readonly section: GuideSection;
  readonly excerpt: string;
}

/** Every passage that says the words, in the order of the guide; two letters at least. */
export function searchGuide(guide: Guide, query: string): readonly Passage[] {
  if (!isSearch(query)) return [];
  return guide.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => {
      const passages = [section.title ?? chapter.title, ...section.tokens.flatMap(passagesOf)];
      return passages.flatMap((words): readonly Passage[] => {
        const [first] = findIn(words, query);
        return first ? [{ chapter, section, excerpt: excerptOf(words, first) }] : [];
      });
    }),
  );
}
