import type { Language } from '../ids';
import { sayTime } from './format';

/**
 * A day of the schedule where the year goes without saying: `20 septembre, 18 h`. The
 * hour is said only when the organisers wrote one.
 */
export function sayShortDate(written: string, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date(written));
  return written.includes('T') ? `${day}, ${sayTime(written, language, timeZone)}` : day;
}
