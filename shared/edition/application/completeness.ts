import type { DraftAttachment } from '../draft/draft';
import { type AnswerFlaw, readAnswer } from './answer';
import { type Answers, FILE_FIELDS, type Field, QUESTIONS } from './fields';

/** Why a file cannot stand beside the form. */
export type FileFlaw =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly limit: number }
  | { readonly kind: 'file-too-big'; readonly bytes: number; readonly limit: number };

/** One thing that the form asks for and the dossier lacks. */
export interface Gap {
  /** Answer key, or the field of a file. */
  readonly key: string;
  readonly flaw: AnswerFlaw | FileFlaw;
}

export interface Completeness {
  readonly gaps: readonly Gap[];
  /** Fields that stand, of all that are asked of this dossier. */
  readonly done: number;
  readonly of: number;
}

/** How far a dossier answers the form; `year` is the edition's, for the year founded. */
export function completeness(
  answers: Answers,
  attachments: readonly DraftAttachment[],
  year: number,
): Completeness {
  const gaps = [...gapsOfAnswers(answers, year), ...gapsOfFiles(attachments)];
  const lacking = new Set(gaps.map(({ key }) => key.split('.')[0]));
  const asked = askedFields(answers);
  return { gaps, done: asked.filter(({ id }) => !lacking.has(id)).length, of: asked.length };
}

function askedFields(answers: Answers): readonly Field[] {
  const asked = new Set(QUESTIONS.map(({ field }) => field));
  return [...asked, ...FILE_FIELDS].filter((field) => isAsked(field, answers));
}

/** Whether the form insists on a field, given the other answers. */
export function isAsked({ required, requiredIf = {} }: Field, answers: Answers): boolean {
  return (
    required || Object.entries(requiredIf).some(([id, codes]) => codes.includes(answers[id] ?? ''))
  );
}

function gapsOfAnswers(answers: Answers, year: number): readonly Gap[] {
  return QUESTIONS.flatMap(({ key, field }): readonly Gap[] => {
    const given = answers[key] ?? field.default ?? '';
    const read = readAnswer(field, given, year);
    if (!read.ok) return [{ key, flaw: read.error }];
    const isRefusedConsent = field.type === 'consent' && read.value === 'no';
    const isMissing = isAsked(field, answers) && (read.value === '' || isRefusedConsent);
    return isMissing ? [{ key, flaw: { kind: 'missing' } }] : [];
  });
}

function gapsOfFiles(attachments: readonly DraftAttachment[]): readonly Gap[] {
  return FILE_FIELDS.flatMap(({ id: key, required, count = 1, maxBytes, maxPages }) => {
    const own = attachments.filter(({ field }) => field === key);
    const gaps: Gap[] = [];
    const tell = (flaw: FileFlaw): void => void gaps.push({ key, flaw });
    if (required && own.length === 0) tell({ kind: 'missing' });
    if (own.length > count) tell({ kind: 'too-many', count: own.length, limit: count });
    for (const { bytes, pages } of own) {
      if (maxBytes !== undefined && bytes > maxBytes) {
        tell({ kind: 'file-too-big', bytes, limit: maxBytes });
      }
      if (maxPages !== undefined && pages !== null && pages > maxPages) {
        tell({ kind: 'too-many-pages', pages, limit: maxPages });
      }
    }
    return gaps;
  });
}
