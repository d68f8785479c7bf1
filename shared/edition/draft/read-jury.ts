import type { Table } from '../../file/table';
import { cleanText } from '../../file/text-rules';
import type { CollegeId, JurorId } from '../../ids';
import { fold } from '../application/fold';
import type { College } from '../juror';
import type { DraftJuror } from './draft';

/** Why a line of a jury's table is left out, or what of it a person should look at. */
export type JuryFlaw = { readonly line: number } & (
  | { readonly kind: 'no-name' }
  | { readonly kind: 'known-name'; readonly name: string }
  | { readonly kind: 'unknown-college'; readonly given: string }
  | { readonly kind: 'unknown-role'; readonly given: string }
  | { readonly kind: 'unknown-language'; readonly given: string }
);

export interface JuryRead {
  readonly jurors: readonly DraftJuror[];
  readonly flaws: readonly JuryFlaw[];
  /** No column of names was found: nothing can be read. */
  readonly hasNames: boolean;
}

type Column = 'name' | 'college' | 'role' | 'language' | 'affiliation' | 'email' | 'voting';

const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: ['nom', 'name', 'jure', 'juror', 'nom complet', 'nom et prenom', 'full name'],
  college: ['college', 'organisateur', 'organiser'],
  role: ['role', 'fonction', 'fonction dans le jury'],
  language: ['langue', 'language'],
  affiliation: ['affiliation', 'etablissement', 'organisme', 'institution', 'employeur'],
  email: ['courriel', 'email', 'e mail', 'mail'],
  voting: ['voix', 'voix deliberative', 'vote', 'voting', 'votant'],
};

const ROLES: Readonly<Record<string, DraftJuror['role']>> = {
  '': 'member',
  membre: 'member',
  jure: 'member',
  member: 'member',
  juror: 'member',
  president: 'president',
  presidente: 'president',
  chair: 'president',
  'vice president': 'vicePresident',
  'vice presidente': 'vicePresident',
  vicepresident: 'vicePresident',
  'vice chair': 'vicePresident',
};

const LANGUAGES: Readonly<Record<string, DraftJuror['language']>> = {
  '': 'fr',
  fr: 'fr',
  francais: 'fr',
  french: 'fr',
  en: 'en',
  anglais: 'en',
  english: 'en',
};

/**
 * Jurors from a table: a name a line, the rest where a column is headed so. What cannot be
 * read is told and left at the usual (member, French, no college); a name that is here is not
 * added twice.
 */
export function readJury(
  { heads, rows }: Table,
  {
    colleges,
    present,
  }: { readonly colleges: readonly College[]; readonly present: readonly DraftJuror[] },
): JuryRead {
  const at = new Map<Column, number>();
  for (const column of Object.keys(HEADS) as Column[]) {
    const found = heads.findIndex((head) => HEADS[column].includes(fold(head)));
    if (found >= 0) at.set(column, found);
  }
  if (!at.has('name')) return { jurors: [], flaws: [], hasNames: false };
  const names = new Set(present.map(({ name }) => fold(name)));
  const nextId = numberJurors(present);
  const flaws: JuryFlaw[] = [];
  const jurors: DraftJuror[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cleanText(cells[at.get(column) ?? -1] ?? '').trim();
    const name = cell('name');
    if (name === '') {
      flaws.push({ line, kind: 'no-name' });
      continue;
    }
    if (names.has(fold(name))) {
      flaws.push({ line, kind: 'known-name', name });
      continue;
    }
    names.add(fold(name));
    const college = collegeOf(cell('college'), colleges);
    if (college === null) flaws.push({ line, kind: 'unknown-college', given: cell('college') });
    const role = ROLES[fold(cell('role'))];
    if (role === undefined) flaws.push({ line, kind: 'unknown-role', given: cell('role') });
    const language = LANGUAGES[fold(cell('language'))];
    if (language === undefined) {
      flaws.push({ line, kind: 'unknown-language', given: cell('language') });
    }
    jurors.push({
      id: nextId(),
      name,
      college: college ?? '',
      role: role ?? 'member',
      voting: !['non', 'no', '0'].includes(fold(cell('voting'))),
      language: language ?? 'fr',
      affiliation: cell('affiliation'),
      email: cell('email'),
    });
  }
  return { jurors, flaws, hasNames: true };
}

function collegeOf(given: string, colleges: readonly College[]): CollegeId | null {
  const said = fold(given);
  const found = colleges.find(({ id, label }) => fold(id) === said || fold(label) === said);
  return found?.id ?? null;
}

/** `J01`, `J02` …: the first numbers that no juror has. */
export function numberJurors(present: readonly { readonly id: JurorId }[]): () => JurorId {
  const taken = new Set(present.map(({ id }) => id));
  let n = 0;
  return () => {
    do n += 1;
    while (taken.has(idOf(n)));
    return idOf(n);
  };
}

const idOf = (n: number): JurorId => `J${String(n).padStart(2, '0')}`;
