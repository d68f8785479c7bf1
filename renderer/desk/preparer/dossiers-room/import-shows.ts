import type { Matching } from '../../../../shared/edition/application/columns';
import { QUESTIONS } from '../../../../shared/edition/application/fields';
import type {
  Applications,
  LineFlaw,
} from '../../../../shared/edition/application/read-applications';
import type { Table } from '../../../../shared/file/table';
import type { Language } from '../../../../shared/ids';
import { explainAnswer } from '../../../../shared/words/explain-answer';
import { speaker } from '../../../../shared/words/say';
import { nameQuestion } from './name-question';

/** A table as it was read, with the name of its file. */
export interface ReadFile {
  readonly name: string;
  readonly table: Table;
}

export interface ColumnShown {
  readonly at: number;
  readonly head: string;
  readonly sample: string;
  /** The question it answers; empty: left. */
  readonly key: string;
}

/** The columns with a first answer of each, so that a wrong match is seen. */
export function showColumns({ heads, rows }: Table, matching: Matching): readonly ColumnShown[] {
  return heads.map((head, at) => ({
    at,
    head: head.trim() === '' ? `${at + 1}` : head,
    sample: rows.map(({ cells }) => cells[at] ?? '').find((cell) => cell.trim() !== '') ?? '',
    key: matching[at] ?? '',
  }));
}

/** Every question, to choose from. */
export const showQuestions = (language: Language): readonly { value: string; label: string }[] =>
  QUESTIONS.map((question) => ({
    value: question.key,
    label: nameQuestion(question, language),
  }));

export interface FlawShown {
  readonly id: string;
  readonly words: string;
  readonly leaves: boolean;
}

/** Each problem as one sentence that begins with its line. */
export function showFlaws({ flaws }: Applications, language: Language): readonly FlawShown[] {
  return flaws.map((flaw, at) => ({
    id: `${flaw.line}-${at}`,
    words: sayFlaw(flaw, language),
    leaves: flaw.key === null,
  }));
}

function sayFlaw(flaw: LineFlaw, language: Language): string {
  const say = speaker(language);
  if (flaw.key === null) {
    const { flaw: why } = flaw;
    return say(`prepare.row.${why.kind}`, {
      line: flaw.line,
      other: 'line' in why ? why.line : 0,
      dossier: 'dossier' in why ? why.dossier : '',
    });
  }
  const question = QUESTIONS.find(({ key }) => key === flaw.key);
  return say('prepare.row.answer', {
    line: flaw.line,
    question: question ? nameQuestion(question, language) : flaw.key,
    why: explainAnswer(flaw.flaw, language),
  });
}
