import type { TableRow } from '../../file/table';
import { tidyText } from '../../file/text-rules';
import type { DossierId } from '../../ids';
import type { DraftDossier } from '../draft/draft';
import { type AnswerFlaw, readAnswer } from './answer';
import type { Matching } from './columns';
import { type AnswerKey, type Answers, questionOf } from './fields';
import { fold } from './fold';

/** Why a whole line is left out. */
export type RowFlaw =
  | { readonly kind: 'no-company' }
  | { readonly kind: 'repeated-siren'; readonly line: number }
  | { readonly kind: 'repeated-candidate'; readonly line: number }
  | { readonly kind: 'known-candidate'; readonly dossier: DossierId };

/** One thing wrong with one line: with one answer of it, or with all of it (`key` is null). */
export type LineFlaw = { readonly line: number } & (
  | { readonly key: AnswerKey; readonly flaw: AnswerFlaw; readonly given: string }
  | { readonly key: null; readonly flaw: RowFlaw }
);

export interface Applications {
  /** What would be written, with the line each comes from. */
  readonly dossiers: readonly { readonly line: number; readonly dossier: DraftDossier }[];
  /** Every problem, in order of the lines. An answer that cannot stand is kept as typed, to be mended. */
  readonly flaws: readonly LineFlaw[];
  /** Lines that would not be written. */
  readonly left: readonly number[];
}

interface Given {
  readonly rows: readonly TableRow[];
  readonly matching: Matching;
  readonly year: number;
  readonly present: readonly DraftDossier[];
}

/**
 * Applications from a table, before anything is written: each line becomes a dossier, or is
 * left with its reason (no name, a candidate twice in the file, one that is here already).
 */
export function readApplications({ rows, matching, year, present }: Given): Applications {
  const flaws: LineFlaw[] = [];
  const left: number[] = [];
  const dossiers: { line: number; dossier: DraftDossier }[] = [];
  const seen = new Seen(present);
  const ids = numberFrom(present);
  for (const { line, cells } of rows) {
    const { answers, flaws: own } = readLine({ line, cells, matching, year });
    const rowFlaw = seen.tell(answers, line);
    if (rowFlaw !== null) {
      flaws.push({ line, key: null, flaw: rowFlaw });
      left.push(line);
      continue;
    }
    flaws.push(...own);
    dossiers.push({ line, dossier: newDossier(ids.next(), answers) });
  }
  return { dossiers, flaws, left };
}

/** An application nobody has decided on. */
export const newDossier = (id: DossierId, answers: Answers): DraftDossier => ({
  id,
  answers,
  attachments: [],
  eligibility: { state: 'pending', reason: '' },
  names: { said: '', confirmed: null },
});

function readLine({ line, cells, matching, year }: TableRow & Pick<Given, 'matching' | 'year'>): {
  readonly answers: Answers;
  readonly flaws: readonly LineFlaw[];
} {
  const answers: Record<AnswerKey, string> = {};
  const flaws: LineFlaw[] = [];
  matching.forEach((key, at) => {
    const given = cells[at] ?? '';
    if (key === null || given.trim() === '') return;
    const read = readAnswer(questionOf(key).field, given, year);
    answers[key] = read.ok ? read.value : tidyText(given);
    if (!read.ok) flaws.push({ line, key, flaw: read.error, given });
  });
  return { answers, flaws };
}

/** Who is known, from the draft and from the lines above. */
class Seen {
  readonly #sirens = new Map<string, number | DossierId>();
  readonly #names = new Map<string, number | DossierId>();

  constructor(present: readonly DraftDossier[]) {
    for (const { id, answers } of present) this.#note(answers, id);
  }

  /** Why this line is no new candidate; null when it is, and then it is noted. */
  tell(answers: Answers, line: number): RowFlaw | null {
    if ((answers.company ?? '') === '') return { kind: 'no-company' };
    const bySiren = answers.siren ? this.#sirens.get(answers.siren) : undefined;
    if (bySiren !== undefined) {
      return typeof bySiren === 'number'
        ? { kind: 'repeated-siren', line: bySiren }
        : { kind: 'known-candidate', dossier: bySiren };
    }
    const byName = this.#names.get(nameOf(answers));
    if (byName !== undefined) {
      return typeof byName === 'number'
        ? { kind: 'repeated-candidate', line: byName }
        : { kind: 'known-candidate', dossier: byName };
    }
    this.#note(answers, line);
    return null;
  }

  #note(answers: Answers, where: number | DossierId): void {
    if (answers.siren) this.#sirens.set(answers.siren, where);
    this.#names.set(nameOf(answers), where);
  }
}

const nameOf = ({ company = '', product = '' }: Answers): string =>
  `${fold(company)}|${fold(product)}`;

/** `C01`, `C02` …: the first numbers that no dossier has. */
export function numberFrom(present: readonly { readonly id: DossierId }[]): {
  readonly next: () => DossierId;
} {
  const taken = new Set(present.map(({ id }) => id));
  let at = 0;
  return {
    next: () => {
      do at += 1;
      while (taken.has(idAt(at)));
      return idAt(at);
    },
  };
}

const idAt = (at: number): DossierId => `C${String(at).padStart(2, '0')}`;
