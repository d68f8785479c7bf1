import type { Edition } from '../edition/edition';
import type { Juror } from '../edition/juror';
import { type Exact, roundHalfUp } from '../exact';
import type { DossierId, JurorId, Language } from '../ids';
import { sayDecimal } from '../words/format';
import { type Say, speaker } from '../words/say';

/** What every paragraph of the minutes needs: the words, and names in the place of ids. */
export interface Voice {
  readonly language: Language;
  readonly say: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  readonly company: (dossier: DossierId) => string;
  readonly juror: (juror: JurorId) => string;
}

/** The voice of the minutes of one edition. An unknown id is said as it is. */
export function voiceOf(edition: Edition, language: Language): Voice {
  const say: Say = speaker(language);
  const companies = new Map(edition.dossiers.map((one) => [one.id, one.company]));
  const names = new Map(edition.jurors.map((one) => [one.id, one.name]));
  return {
    language,
    say: (key, facts = {}) => String(say(`minutes.${key}`, facts)),
    company: (id) => companies.get(id) ?? id,
    juror: (id) => names.get(id) ?? id,
  };
}

/** A figure to so many decimals, in the language's notation. */
export function figure(value: Exact, decimals: number, { language }: Voice): string {
  return sayDecimal(roundHalfUp(value, decimals), language);
}

/** `3 600` with a narrow no-break space, `3,600` in English. */
export function grouped(whole: number, { language }: Voice): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202F' : ',');
}

/** `huit` up to sixteen, then figures. */
export function spelled(count: number, { say }: Voice): string {
  return count <= 16 ? say(`number.${count}`) : String(count);
}

export function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The title of a juror's role, in the gender of the style the juror is named with. */
export function roleOf(juror: Juror, { say }: Voice): string | null {
  if (juror.role === 'member') return null;
  return say(`one.${juror.role}`, { context: genderOf(juror) });
}

/** Only a name that says "Mme" is known to be a woman's; the unmarked form serves otherwise. */
export function genderOf(juror: Juror): 'f' | 'm' {
  return /^(Mme|Mrs|Ms)\b/.test(juror.name) ? 'f' : 'm';
}

/** `A, B ; C`: names that may hold commas themselves. */
export function listed(names: readonly string[], { language }: Voice): string {
  return names.join(language === 'fr' ? '\u202F; ' : '; ');
}
