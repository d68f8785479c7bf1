import type { Edition } from '../edition/edition';
import { writeCsv } from './csv';
import type { Decision } from './decision';

/**
 * The public list: who won what, with the jury's words; never ranks, scores, votes nor
 * reasons (PRIZE rule 12). An award that was not given is left out.
 */
export interface Announcement {
  readonly format: 'palmares-announcement';
  readonly version: 1;
  readonly edition: string;
  readonly year: number;
  readonly prize: Edition['title'];
  readonly awards: readonly {
    readonly award: string;
    readonly label: { readonly fr: string; readonly en: string };
    readonly company: string;
    readonly product: string;
    readonly citation: { readonly fr: string; readonly en: string } | null;
  }[];
}

/** The announcement of a sealed decision, for web pages and press tools. */
export function writeAnnouncement(edition: Edition, decision: Decision): Announcement {
  return {
    format: 'palmares-announcement',
    version: 1,
    edition: edition.id,
    year: edition.year,
    prize: edition.title,
    awards: decision.awards.flatMap(({ award, label, dossiers, citation }) =>
      dossiers.map(({ company, product }) => ({ award, label, company, product, citation })),
    ),
  };
}

/** The announcement as a CSV table, safe to open in a spreadsheet. */
export function announcementCsv({ year, awards }: Announcement): string {
  const head = ['year', 'award', 'label_fr', 'label_en', 'company', 'product'];
  const rows = awards.map(({ award, label, company, product, citation }) => [
    year,
    award,
    label.fr,
    label.en,
    company,
    product,
    citation?.fr ?? '',
    citation?.en ?? '',
  ]);
  return writeCsv([[...head, 'citation_fr', 'citation_en'], ...rows]);
}

/**
 * The whole ranking as a CSV table, for the organisers only: it is not public. Scores
 * carry a decimal point, exact means are fractions of totals.
 */
export function rankingCsv(edition: Edition, { ranking, notRanked }: Decision): string {
  const named = new Map(edition.dossiers.map((one) => [one.id, one]));
  const name = (id: string): readonly string[] => {
    const dossier = named.get(id);
    return [id, dossier?.company ?? '', dossier?.product ?? ''];
  };
  return writeCsv([
    ['rank', 'dossier', 'company', 'product', 'sheets', 'score100', 'exact', 'separated_by', 'why'],
    ...ranking.map(({ rank, dossier, sheets, score100, exact, separatedBy }) => [
      rank,
      ...name(dossier),
      sheets,
      score100,
      exact,
      separatedBy ?? '',
      '',
    ]),
    ...notRanked.map(({ dossier, why }) => ['', ...name(dossier), '', '', '', '', why]),
  ]);
}
