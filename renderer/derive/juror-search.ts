import type { Dossier } from '../../shared/edition/dossier';
import type { Edition } from '../../shared/edition/edition';
import type { Language } from '../../shared/ids';
import { excerptOf, findIn, foldText, isSearch } from '../parts/find-in-text';
import { isOpen, type JurorDossier } from './juror-dossiers';

/** Where a passage stands: the heading, the summary, or what answers a criterion. */
export type Part = 'head' | 'summary' | { readonly criterion: string };

export interface Found {
  readonly dossier: Dossier;
  /** Passages in the whole dossier. */
  readonly count: number;
  /** The first passage of each part that has one, with some words around. */
  readonly passages: readonly { readonly part: Part; readonly excerpt: string }[];
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
