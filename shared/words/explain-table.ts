import type { TableNote, TableProblem } from '../file/table';
import type { Language } from '../ids';
import { sayBytes, sayWhole } from './format';
import { speaker } from './say';

/** Why a table was not read, in one or two sentences that say what to do. */
export function explainTable(problem: TableProblem, language: Language): string {
  const say = speaker(language);
  switch (problem.kind) {
    case 'too-big':
      return say('prepare.table.too-big', {
        size: sayBytes(problem.bytes, language),
        limit: sayBytes(problem.limit, language),
      });
    case 'not-a-table':
      return say('prepare.table.not-a-table', {
        looksLike: say(`problem.looksLike.${problem.looksLike}`),
      });
    case 'too-many-rows':
      return say('prepare.table.too-many-rows', {
        rows: sayWhole(problem.rows, language),
        limit: sayWhole(problem.limit, language),
      });
    case 'stray-quote':
      return say('prepare.table.stray-quote', { line: problem.line, column: problem.column });
    case 'open-quote':
    case 'stray-return':
    case 'line-too-long':
      return say(`prepare.table.${problem.kind}`, { line: problem.line });
    case 'empty':
    case 'heads-only':
    case 'under-password':
    case 'not-readable':
    case 'too-slow':
      return say(`prepare.table.${problem.kind}`);
  }
}

/** What a person should know of a table that was read, in a sentence. */
export function tellNote(note: TableNote, language: Language): string {
  const say = speaker(language);
  switch (note.kind) {
    case 'windows-text':
      return say('prepare.table.note.windows-text');
    case 'merged':
      return say('prepare.table.note.merged', { from: note.from, to: note.to });
    case 'other-sheets':
      return say('prepare.table.note.other-sheets', { count: note.count, sheet: note.sheet });
    case 'formula':
    case 'formula-without-value':
    case 'error-cell':
      return say(`prepare.table.note.${note.kind}`, { line: note.line, column: note.column });
  }
}
