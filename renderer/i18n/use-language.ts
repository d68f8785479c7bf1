import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../shared/ids';
import { bridge } from '../bridge';

interface LanguageInUse {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** Picks the words of a bilingual text. */
  readonly inLanguage: (text: Bilingual) => string;
}

/** The language on screen; a change is live and told to the shell (menus, next start). */
export function useLanguage(): LanguageInUse {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'fr';
  const choose = useCallback(
    (next: Language) => {
      void i18n.changeLanguage(next);
      void bridge.setLanguage({ language: next });
    },
    [i18n],
  );
  return { language, choose, inLanguage: (text) => text[language] };
}
