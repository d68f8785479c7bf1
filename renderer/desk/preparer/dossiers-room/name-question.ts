import type { Question } from '../../../../shared/edition/application/fields';
import type { Language } from '../../../../shared/ids';

/** A question in words, with its language where it is asked in both. */
export function nameQuestion({ field, language: of }: Question, language: Language): string {
  const name = field.label[language];
  return of === null ? name : `${name} (${of === 'fr' ? 'FR' : 'EN'})`;
}
