import type { Dossier } from '../../shared/edition/dossier';
import type { Edition } from '../../shared/edition/edition';
import type { Language } from '../../shared/ids';
import { isOpen, type JurorDossier } from './juror-dossiers';

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

/** Where a passage stands: the heading, the summary, or what answers a criterion. */
export type Part = 'head' | 'summary' | { readonly criterion: string };

export interface Found {
  readonly dossier: Dossier;
  /** Passages in the whole dossier. */
  readonly count: number;
  /** The first passage of each part that has one, with some words around. */
  readonly passages: readonly { readonly part: Part; readonly excerpt: string }[];
}

const AROUND = 34;

function excerptOf(text: string, { from, to }: Range): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  // No word is cut in two, unless it is the one found.
  const before = start === 0 ? text.slice(0, from) : text.slice(start, from).replace(/^\S*\s/, '');
  const after = end === text.length ? text.slice(to) : text.slice(to, end).replace(/\s\S*$/, '');
  const words = `${before}${text.slice(from, to)}${after}`.replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}

interface Field {
  readonly part: Part;
  readonly text: string;
  readonly folded: string;
}

/** Folded once: a search is typed letter by letter over hundreds of dossiers. */
const folded = new WeakMap<Dossier, Map<Language, readonly Field[]>>();

function fieldsOf(dossier: Dossier, edition: Edition, language: Language): readonly Field[] {
  const byLanguage = folded.get(dossier) ?? new Map<Language, readonly Field[]>();
  folded.set(dossier, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const fields = readFields(dossier, edition, language).map((field) => ({
    ...field,
    folded: foldText(field.text),
  }));
  byLanguage.set(language, fields);
  return fields;
}

function readFields(
  dossier: Dossier,
  edition: Edition,
  language: Language,
): readonly Omit<Field, 'folded'>[] {
  const { company, product, pitchLine, summary, sections, regulatoryNote } = dossier;
  const head = [company, product, pitchLine[language], regulatoryNote[language]].join(' · ');
  const answers = edition.grid.criteria.flatMap(({ id }): Omit<Field, 'folded'>[] => {
    const words = Object.hasOwn(sections, id) ? sections[id] : undefined;
    return words ? [{ part: { criterion: id }, text: words[language] }] : [];
  });
  return [{ part: 'head', text: head }, { part: 'summary', text: summary[language] }, ...answers];
}

interface Searching {
  readonly dossiers: readonly JurorDossier[];
  readonly edition: Edition;
  readonly language: Language;
  readonly query: string;
}

/** Passages of the dossiers open to this juror; a closed one is not even searched. */
export function searchDossiers(search: Searching): readonly Found[] {
  const { dossiers, edition, language, query } = search;
  if (!isSearch(query)) return [];
  const wanted = foldText(query.trim());
  return dossiers.filter(isOpen).flatMap(({ dossier }): Found[] => {
    const hits = fieldsOf(dossier, edition, language).flatMap(({ part, text, folded: words }) => {
      if (!words.includes(wanted)) return [];
      const ranges = findIn(text, query);
      const [first] = ranges;
      return first ? [{ part, count: ranges.length, excerpt: excerptOf(text, first) }] : [];
    });
    if (hits.length === 0) return [];
    const count = hits.reduce((sum, hit) => sum + hit.count, 0);
    return [{ dossier, count, passages: hits }];
  });
}
