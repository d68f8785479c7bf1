/** From the first character found to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const MARKS = /\p{M}/gu;

/** Letters without case or accents, as people type them when they search. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe');
}

/** The folded text, and where each of its characters stood in the written one. */
function foldWithPlaces(text: string): { readonly folded: string; readonly at: readonly number[] } {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const part = foldText(sign);
    folded += part;
    for (let each = 0; each < part.length; each += 1) at.push(place);
    place += sign.length;
  }
  at.push(place);
  return { folded, at };
}

/** A search needs two letters: one letter is everywhere. */
export const isSearch = (query: string): boolean => foldText(query.trim()).length >= 2;

/** Every passage of a text that says the query, first to last, never overlapping. */
export function findIn(text: string, query: string): readonly Range[] {
  const wanted = foldText(query.trim());
  if (!isSearch(query) || !foldText(text).includes(wanted)) return [];
  const { folded, at } = foldWithPlaces(text);
  const found: Range[] = [];
  let from = folded.indexOf(wanted);
  while (from !== -1) {
    const to = from + wanted.length;
    found.push({ from: at[from] ?? 0, to: at[to] ?? text.length });
    from = folded.indexOf(wanted, to);
  }
  return found;
}

/** A text cut at what was found, in order. */
export function cutAt(
  text: string,
  ranges: readonly Range[],
): readonly { readonly words: string; readonly at: number; readonly isFound: boolean }[] {
  const parts: { words: string; at: number; isFound: boolean }[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    parts.push({ words: text.slice(at, from), at, isFound: false });
    parts.push({ words: text.slice(from, to), at: from, isFound: true });
    at = to;
  }
  parts.push({ words: text.slice(at), at, isFound: false });
  return parts.filter(({ words }) => words !== '');
}

const AROUND = 34;

/** What was found with some words around it, on one line. */
export function excerptOf(text: string, { from, to }: Range): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  // No word is cut in two, unless it is the one found.
  const before = start === 0 ? text.slice(0, from) : text.slice(start, from).replace(/^\S*\s/, '');
  const after = end === text.length ? text.slice(to) : text.slice(to, end).replace(/\s\S*$/, '');
  const words = `${before}${text.slice(from, to)}${after}`.replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}
