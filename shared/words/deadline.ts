import type { Language } from '../ids';
import { sayTime } from './format';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function isDayOnly(instant: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(instant);
}

function say(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  // A day without an hour is a day on every clock: it must not slip across midnight.
  const zone = isDayOnly(instant) ? 'UTC' : timeZone;
  return (language: Language): string =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone })
      .format(new Date(instant))
      .replace(/(\d) (\p{L})/u, '$1\u00A0$2');
}

interface Moment {
  readonly instant: string;
  readonly language: Language;
  readonly timeZone: string;
}

/** A day of the year, without the year: `9 juillet`, `9 July`. */
export function sayDayOfYear({ instant, language, timeZone }: Moment): string {
  return say(instant, timeZone, { day: 'numeric', month: 'long' })(language);
}

/** A moment of the year, short: `20 sept., 18 h`; a day without an hour stays a day. */
export function sayShortMoment({ instant, language, timeZone }: Moment): string {
  if (isDayOnly(instant)) return sayDayOfYear({ instant, language, timeZone });
  const day = say(instant, timeZone, { day: 'numeric', month: 'short' })(language);
  return `${day}, ${sayTime(instant, language, timeZone)}`;
}

/** A deadline in full: `lundi 20 septembre, 18 h`, `Monday 20 September, 18:00`. */
export function sayDeadline({ instant, language, timeZone }: Moment): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = say(instant, timeZone, options)(language);
  return isDayOnly(instant) ? day : `${day}, ${sayTime(instant, language, timeZone)}`;
}
