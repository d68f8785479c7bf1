import { completeness } from '../../../../shared/edition/application/completeness';
import type { Draft, Eligibility } from '../../../../shared/edition/draft/draft';
import type { DossierId, Language } from '../../../../shared/ids';
import { sayBytes } from '../../../../shared/words/format';

export interface DossierLine {
  readonly id: DossierId;
  readonly company: string;
  readonly product: string;
  readonly done: number;
  readonly of: number;
  readonly state: Eligibility['state'];
  readonly files: number;
  /** Their size together, for people; empty without files. */
  readonly size: string;
  readonly isExhibitor: boolean;
}

/** The lines of the list, in order of their numbers. */
export function showDossiers(
  { dossiers, frame }: Draft,
  language: Language,
): readonly DossierLine[] {
  return dossiers.map(({ id, answers, attachments, eligibility }) => {
    const { done, of } = completeness(answers, attachments, frame.year);
    const bytes = attachments.reduce((sum, each) => sum + each.bytes, 0);
    return {
      id,
      company: answers.company ?? '',
      product: answers.product ?? '',
      done,
      of,
      state: eligibility.state,
      files: attachments.length,
      size: attachments.length === 0 ? '' : sayBytes(bytes, language),
      isExhibitor: answers.villageExhibitor === 'yes',
    };
  });
}
