import type { AwardId, Edition } from '../edition/edition';
import type { Bilingual, DossierId } from '../ids';

/**
 * Says a sentence of the ceremony in both languages. The words live in one place, apart
 * from the rules; the script only names them.
 */
export type Tell = (word: string, facts?: Readonly<Record<string, string | number>>) => Bilingual;

/** A dossier as it is named on stage, frozen in the decision (a spelling may be corrected there). */
export interface Winner {
  readonly id: DossierId;
  readonly company: string;
  readonly product: string;
}

/** One award of the sealed decision; no dossier means it was not given. */
export interface Proclaimed {
  readonly award: AwardId;
  readonly dossiers: readonly Winner[];
  /** Words of the jury for the winner; null when none were written. */
  readonly citation: Bilingual | null;
  /** Why the jury chose, as the minutes have it, in French; absent or empty when unsaid. */
  readonly reason?: string;
}

/** What the stage needs of the sealed decision; an award left out was not given. */
export interface Proclamation {
  readonly awards: readonly Proclaimed[];
}

/** All a running order is made from. Nothing of the marks nor of the ranking is in it. */
export interface ScriptSource {
  readonly edition: Edition;
  readonly decision: Proclamation;
  /** Shown one by one, alphabetically; empty leaves the finalists out. */
  readonly finalists: readonly DossierId[];
  readonly tell: Tell;
}

/** A small number in words, 2 to 20, as it is said on stage; figures otherwise. */
export function spell(tell: Tell, count: number): Bilingual {
  if (count >= 2 && count <= 20) return tell(`number.n${count}`);
  return { fr: String(count), en: String(count) };
}

/** Facts that differ by language, put into one sentence of each. */
export function tellWith(
  tell: Tell,
  word: string,
  facts: Readonly<Record<string, Bilingual>>,
): Bilingual {
  const of = (language: 'fr' | 'en'): Record<string, string> =>
    Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, text[language]]));
  return { fr: tell(word, of('fr')).fr, en: tell(word, of('en')).en };
}
