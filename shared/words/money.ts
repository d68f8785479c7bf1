import type { Language } from '../ids';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Money for people, rounded to what one says: `6,1 M€`, `300 k€`. */
export function sayEuros(amount: number, language: Language): string {
  const [unit, step] = amount >= 1_000_000 ? ['M€', 1_000_000] : ['k€', 1000];
  const figure = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const text = `${figure.format(amount / step)}`;
  return language === 'fr' ? `${text}\u00A0${unit}` : `€${text}${unit.slice(0, 1)}`;
}
