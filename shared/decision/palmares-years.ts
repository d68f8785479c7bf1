import type { Edition } from '../edition/edition';
import type { Language } from '../ids';
import { writeCsv } from './csv';
import type { Decision } from './decision';
import { paperVoice } from './palmares-public';

/** One year of the prize; empty names where nothing was awarded, several joined by « ; ». */
export interface PalmaresYear {
  readonly year: number;
  readonly laureate: readonly string[];
  readonly commended: readonly string[];
  readonly mention: readonly string[];
  /** What makes it a fact: an address, or the sealed minutes. */
  readonly source: string;
}

/** The palmarès over the years: the edition's history, then this decision, by year. */
export function palmaresYears(
  edition: Edition,
  decision: Decision,
  language: Language,
): readonly PalmaresYear[] {
  const won = (award: 'laureate' | 'commended' | 'mention'): readonly string[] =>
    decision.awards
      .filter((one) => one.award === award)
      .flatMap(({ dossiers }) => dossiers.map(({ company }) => company));
  const past = edition.history.map(
    ({ year, laureate, commended, source }): PalmaresYear => ({
      year,
      laureate: [laureate].filter((name) => name !== ''),
      commended: [commended].filter((name) => name !== ''),
      mention: [],
      source,
    }),
  );
  const now: PalmaresYear = {
    year: edition.year,
    laureate: won('laureate'),
    commended: won('commended'),
    mention: won('mention'),
    source: paperVoice(language)('years.source', { year: edition.year, issue: decision.issue }),
  };
  return [...past.filter(({ year }) => year !== edition.year), now].toSorted(
    (a, b) => a.year - b.year,
  );
}

/** The same as CSV, safe to open in a spreadsheet. */
export function yearsCsv(years: readonly PalmaresYear[]): string {
  return writeCsv([
    ['year', 'laureate', 'commended', 'mention', 'source'],
    ...years.map(({ year, laureate, commended, mention, source }) => [
      year,
      ...[laureate, commended, mention].map((names) => names.join(' ; ')),
      source,
    ]),
  ]);
}

/** The same as JSON. */
export function yearsJson(years: readonly PalmaresYear[]): string {
  return `${JSON.stringify({ format: 'palmares-years', version: 1, years }, null, 2)}\n`;
}
