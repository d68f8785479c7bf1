import type { Dossier } from '../edition/dossier';
import type { Edition } from '../edition/edition';
import type { Instant, Language } from '../ids';
import { sayDate, sayList, sayTime } from '../words/format';
import { isolated } from '../words/isolated';
import { speaker } from '../words/say';
import type { DecidedAward, Decision } from './decision';

/** What every paper that leaves the meeting is written from. */
export interface SealedPrize {
  readonly edition: Edition;
  readonly decision: Decision;
  /** Until when nothing may be published. */
  readonly embargo: Instant;
}

/** Says `papers.…`; the facts are texts of people and are never read as messages. */
export function paperVoice(
  language: Language,
): (key: string, facts?: Readonly<Record<string, unknown>>) => string {
  const say = speaker(language);
  return (key, facts = {}) => String(say(`papers.${key}`, facts));
}

/** « Sous embargo jusqu’au 10 octobre 2027, 18 h 30 (heure de Paris) », in the edition's zone. */
export function sayEmbargoLine({ edition, embargo }: SealedPrize, language: Language): string {
  const say = paperVoice(language);
  const { timezone } = edition;
  return say('embargo', {
    date: sayDate(embargo, language, timezone),
    time: sayTime(embargo, language, timezone),
    zone: timezone === 'Europe/Paris' ? say('zoneParis') : say('zone', { zone: timezone }),
  });
}

/** The prize without what qualifies this edition: « prix SFR-Medicen-SNITEM de … ». */
export function prizeName(edition: Edition, language: Language): string {
  return lowerFirst(edition.title[language].split(/\s+—\s+/u)[0] ?? edition.title[language]);
}

/** The congress without its remark in brackets. */
export function eventName(edition: Edition, language: Language): string {
  return edition.event[language].replace(/\s*\([^()]*\)\s*$/u, '');
}

/** A label inside a sentence: « coup de cœur du jury »; initials such as SFR stay. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() ? text : first.toLowerCase() + text.slice(first.length);
}

/** The given award; null where the edition has none or it was not awarded. */
export function givenAward(decision: Decision, award: DecidedAward['award']): DecidedAward | null {
  const found = decision.awards.find((one) => one.award === award);
  return found === undefined || found.dossiers.length === 0 ? null : found;
}

/** Names in a sentence, each isolated: « A, B et C ». */
export function sayNames(names: readonly string[], language: Language): string {
  return sayList(names.map(isolated), language);
}

/** The dossier of a winner. Throws where the edition does not know it: a decision names only its own. */
export function dossierOf(edition: Edition, id: string): Dossier {
  const found = edition.dossiers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dossier ${id} in the edition`);
  return found;
}

export interface ExhibitorShown {
  readonly company: string;
  readonly stand: string;
  readonly text: string;
}

/** Candidates who exhibit and exhibitors who do not compete, in walking order of their stands. */
export function exhibitorsOf(edition: Edition, language: Language): readonly ExhibitorShown[] {
  const candidates = edition.dossiers.flatMap(({ company, village }) =>
    village === null ? [] : [{ company, stand: village.stand, text: village.text[language] }],
  );
  const others = edition.village.exhibitorsOnly.map(({ company, stand, text }) => ({
    company,
    stand,
    text: text[language],
  }));
  return [...candidates, ...others].toSorted(byStand);
}

/** V2 before V11; stands without a figure last; then by code units, the same on every machine. */
function byStand(a: ExhibitorShown, b: ExhibitorShown): number {
  const numberOf = ({ stand }: ExhibitorShown): number =>
    Number(/\d+/.exec(stand)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const gap = numberOf(a) - numberOf(b);
  if (gap !== 0) return gap;
  return a.company < b.company ? -1 : 1;
}
