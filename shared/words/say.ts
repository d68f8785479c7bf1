import i18next, { type i18n, type TFunction } from 'i18next';
import type { Language } from '../ids';
import { en } from './en';
import { fr } from './fr';

/**
 * Says a message outside React (menus, minutes, command line, explanations), in the
 * language asked for, with the same words as the screens.
 */
export type Say = TFunction<'translation'>;

const speakers = new Map<Language, Say>();

/** The speaker of one language; made once. */
export function speaker(language: Language): Say {
  const known = speakers.get(language);
  if (known) return known;
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'fr',
    initAsync: false,
    resources: { fr: { translation: fr }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const say = instance.getFixedT(language);
  speakers.set(language, say);
  return say;
}
