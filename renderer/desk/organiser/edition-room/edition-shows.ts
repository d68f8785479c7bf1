import type { Edition } from '../../../../shared/edition/edition';
import type { JurorId, Language } from '../../../../shared/ids';
import { speaker } from '../../../../shared/words/say';

export interface JurorShown {
  readonly id: JurorId;
  readonly name: string;
  readonly college: string;
  readonly code: 'has' | 'none' | 'renewed';
}

export interface EditionShown {
  readonly lead: string;
  readonly jurors: readonly JurorShown[];
  /** No code was ever made: there is nothing to annul. */
  readonly isFirst: boolean;
}

/** Who has a code, and which version of the edition says so. */
export function showEdition(
  edition: Edition,
  { language, renewed }: { readonly language: Language; readonly renewed: ReadonlySet<JurorId> },
): EditionShown {
  const colleges = new Map(edition.colleges.map(({ id, label }) => [id, label]));
  const jurors = edition.jurors.map(({ id, name, college, recipient }): JurorShown => {
    const code = renewed.has(id) ? 'renewed' : recipient === undefined ? 'none' : 'has';
    return { id, name, college: colleges.get(college) ?? college, code };
  });
  const coded = jurors.filter(({ code }) => code !== 'none').length;
  const { seq } = edition;
  return {
    lead: speaker(language)('organiser.edition.lead', { seq, coded, of: jurors.length }),
    jurors,
    isFirst: coded === 0,
  };
}
