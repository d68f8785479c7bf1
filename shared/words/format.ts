import type { Language } from '../ids';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A size for people: `1,2 Mo`, `1.2 MB`. */
export function sayBytes(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['octets', 'ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const figure = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  return `${figure.format(bytes / 1000 ** step)}\u00A0${units[step]}`;
}

/** A whole number with its thousands apart: « 10 000 », “10,000”. */
export function sayWhole(whole: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(whole);
}

/** A figure already rounded as text (`71.63`) in the language's notation (`71,63`). */
export function sayDecimal(figure: string, language: Language): string {
  return language === 'fr' ? figure.replace('.', ',') : figure;
}

/** A day for people, in the edition's time zone: `lundi 20 septembre 2027`. */
export function sayDay(instant: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant));
}

/** A day without its weekday: `20 septembre 2027`. */
export function sayDate(instant: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant));
}

/** A time of day for people: `18 h 05`, `18:05`. */
export function sayTime(instant: string, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  }).format(new Date(instant));
  if (language === 'en') return parts;
  const [hour, minute] = parts.split(':');
  return minute === '00' ? `${Number(hour)}\u00A0h` : `${Number(hour)}\u00A0h\u00A0${minute}`;
}

/** A list in a sentence: `A, B et C`. */
export function sayList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words);
}
