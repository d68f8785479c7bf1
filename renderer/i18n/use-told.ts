import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/file/problem';
import type { Language } from '../../shared/ids';
import { explain } from '../../shared/words/explain';
import { useLanguage } from './use-language';

/** A sentence, kept as what makes it: a fact may outlive the language it was first told in. */
export type Telling = (words: { readonly t: TFunction; readonly language: Language }) => string;

/** What one was told last, in the language of now; nothing where there is nothing to say. */
export function useTold(): readonly [string, (telling: Telling | null) => void] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [{ telling }, keep] = useState<{ readonly telling: Telling | null }>({ telling: null });
  const told = telling === null ? '' : telling({ t, language });
  return [told, (next) => keep({ telling: next })];
}

/** Why something was refused. */
export const tellProblem =
  (problem: Problem): Telling =>
  ({ language }) =>
    explain(problem, language);
