import { type AnswerKey, QUESTIONS, type Question } from './fields';
import { fold } from './fold';

/** Which question each column answers, in the order of the columns; null: it is left. */
export type Matching = readonly (AnswerKey | null)[];

/** Other words people head a column with. */
const ALIASES: Readonly<Record<string, AnswerKey>> = {
  entreprise: 'company',
  societe: 'company',
  'nom de la societe': 'company',
  'nom de l entreprise': 'company',
  'company name': 'company',
  candidat: 'company',
  applicant: 'company',
  pays: 'country',
  country: 'country',
  'numero siren': 'siren',
  'n siren': 'siren',
  fondation: 'foundedYear',
  'annee de fondation': 'foundedYear',
  founded: 'foundedYear',
  site: 'website',
  'site web': 'website',
  effectif: 'employees',
  employees: 'employees',
  contact: 'contactName',
  email: 'contactEmail',
  'e mail': 'contactEmail',
  mail: 'contactEmail',
  'adresse electronique': 'contactEmail',
  tel: 'contactPhone',
  produit: 'product',
  'nom du produit': 'product',
  product: 'product',
  trl: 'trl',
  'phrase de presentation': 'pitchLine.fr',
  pitch: 'pitchLine.fr',
  classe: 'deviceClass',
  'classe du dispositif': 'deviceClass',
  stand: 'villageStand',
};

const byWords = new Map<string, AnswerKey>();
for (const { key, field, language } of QUESTIONS) {
  for (const words of wordsFor({ key, field, language })) byWords.set(fold(words), key);
}

function wordsFor({ key, field, language }: Question): readonly string[] {
  const plain = [key, field.id, field.label.fr, field.label.en];
  if (language === null) return plain;
  const marked = plain.flatMap((words) => [
    `${words} ${language}`,
    `${words} (${language === 'fr' ? 'français' : 'anglais'})`,
    `${words} (${language === 'fr' ? 'French' : 'English'})`,
  ]);
  // A column in no said language is French, the prize's first.
  return language === 'fr' ? [...plain, ...marked] : marked;
}

/**
 * Guesses what each column answers from its head: the form's own words in either language,
 * their ids, the usual other words, then a head that begins with the form's words. A
 * question is given to one column only, the first.
 */
export function matchColumns(heads: readonly string[]): Matching {
  const given = new Set<AnswerKey>();
  const exact = heads.map((head) => {
    const key = byWords.get(fold(head)) ?? ALIASES[fold(head)] ?? null;
    if (key === null || given.has(key)) return null;
    given.add(key);
    return key;
  });
  return exact.map((key, at) => {
    if (key !== null) return key;
    const near = nearest(fold(heads[at] ?? ''), given);
    if (near !== null) given.add(near);
    return near;
  });
}

/** The longest words of the form that a head begins with; short words would match anything. */
function nearest(head: string, given: ReadonlySet<AnswerKey>): AnswerKey | null {
  let best: { readonly key: AnswerKey; readonly length: number } | null = null;
  for (const [words, key] of byWords) {
    if (given.has(key) || words.length < 8 || !head.startsWith(words)) continue;
    if (best === null || words.length > best.length) best = { key, length: words.length };
  }
  return best?.key ?? null;
}
