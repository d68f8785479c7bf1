import type { AnswerFlaw } from '../edition/application/answer';
import type { FileFlaw } from '../edition/application/completeness';
import type { Problem } from '../file/problem';
import type { Language } from '../ids';
import { explain } from './explain';
import { sayBytes } from './format';
import { speaker } from './say';

/** Why an answer or a file of the form cannot stand, as the end of a sentence. */
export function explainAnswer(flaw: AnswerFlaw | FileFlaw, language: Language): string {
  const say = speaker(language);
  switch (flaw.kind) {
    case 'too-long':
    case 'too-short':
      return say(`prepare.answer.${flaw.kind}`, { length: flaw.length, limit: flaw.limit });
    case 'out-of-range':
      return sayRange(flaw, language);
    case 'not-an-option':
      return say('prepare.answer.not-an-option', { given: flaw.given.slice(0, 60) });
    case 'too-many':
      return say('prepare.answer.too-many', { count: flaw.count, limit: flaw.limit });
    case 'too-many-pages':
      return say('prepare.answer.too-many-pages', { pages: flaw.pages, limit: flaw.limit });
    case 'file-too-big':
      return say('prepare.answer.file-too-big', {
        size: sayBytes(flaw.bytes, language),
        limit: sayBytes(flaw.limit, language),
      });
    case 'missing':
    case 'text':
    case 'not-a-number':
    case 'date-for-number':
    case 'not-yes-or-no':
    case 'siren-digits':
    case 'siren-sum':
    case 'country':
    case 'email':
    case 'address':
      return say(`prepare.answer.${flaw.kind}`);
  }
}

function sayRange(
  { min, max }: Extract<AnswerFlaw, { readonly kind: 'out-of-range' }>,
  language: Language,
): string {
  const say = speaker(language);
  if (min === null) return say('prepare.answer.out-of-range-max', { max: max ?? 0 });
  return max === null
    ? say('prepare.answer.out-of-range-min', { min })
    : say('prepare.answer.out-of-range', { min, max });
}

/** Why a file was not added to a dossier, as the end of a sentence. */
export function explainFile(problem: Problem, language: Language): string {
  const say = speaker(language);
  switch (problem.kind) {
    case 'not-ours':
      return say('prepare.files.problem.not-ours', {
        looksLike: say(`problem.looksLike.${problem.looksLike}`),
      });
    case 'too-big':
      return say('prepare.files.problem.too-big', {
        size: sayBytes(problem.bytes, language),
        limit: sayBytes(problem.limit, language),
      });
    case 'damaged':
    case 'empty':
      return say(`prepare.files.problem.${problem.kind}`);
    default:
      // The machine's own reasons are said as everywhere.
      return explain(problem, language);
  }
}
