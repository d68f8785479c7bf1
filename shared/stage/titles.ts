import type { Bilingual } from '../ids';
import type { Line } from './frame';

/** Longest text of one line on stage; the frame refuses more. */
const LINE_LIMIT = 400;

/** The stage's copy of a text; cut at a word, with an ellipsis, above 400 characters. */
export function cutLine(words: Bilingual): Line {
  return { fr: cut(words.fr), en: cut(words.en) };
}

function cut(text: string): string {
  const flat = text.replace(/\s*\n\s*/gu, ' ').trim();
  if (flat.length <= LINE_LIMIT) return flat;
  return `${flat.slice(0, LINE_LIMIT - 1).replace(/\s*\S*$/u, '')}…`;
}

/** The prize in full: the edition's title without what qualifies this edition (« — édition de … »). */
export function prizeInFull(title: Bilingual): Line {
  const before = (text: string): string => text.split(/\s+—\s+/u)[0] ?? text;
  return cutLine({ fr: before(title.fr), en: before(title.en) });
}

/**
 * The prize as the light box shows it: without the organisers' initials, because the
 * three marks stand beside it. A title made otherwise is left whole.
 */
export function prizeShort(title: Bilingual, organisers: readonly string[]): Line {
  const full = prizeInFull(title);
  return { fr: withoutMarks(full.fr, organisers), en: withoutMarks(full.en, organisers) };
}

function withoutMarks(text: string, organisers: readonly string[]): string {
  const firsts = new Set(organisers.map((name) => name.split(/\s/u)[0]));
  const isMarks = (word: string): boolean =>
    word.includes('-') && word.split('-').every((part) => firsts.has(part));
  const kept = text
    .split(' ')
    .filter((word) => !isMarks(word))
    .join(' ');
  return kept.charAt(0).toUpperCase() + kept.slice(1);
}

/** The event without its remark in brackets. */
export function eventShort(event: Bilingual): Line {
  const bare = (text: string): string => text.replace(/\s*\([^()]*\)\s*$/u, '');
  return cutLine({ fr: bare(event.fr), en: bare(event.en) });
}
