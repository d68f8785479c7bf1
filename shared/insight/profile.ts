import { markOf } from '../ballot/sheet-state';
import type { Edition } from '../edition/edition';
import { type Exact, meanExact } from '../exact';
import type { CriterionId, DossierId, JurorId } from '../ids';
import type { Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import type { Ranking } from '../tally/ranking';

/** How the counted sheets of one dossier read one criterion. */
export interface CriterionProfile {
  readonly criterion: CriterionId;
  /** Mean mark; null without a counted sheet. */
  readonly mean: Exact | null;
  /** Mean of the means of all ranked dossiers; null where none is ranked. */
  readonly usual: Exact | null;
  /** Marks from low to high: their order tells nothing of who gave them. */
  readonly marks: readonly number[];
}

/** A comment, and who wrote it where the edition lets the meeting read names. */
export interface SaidOfDossier {
  readonly words: string;
  readonly by: JurorId | null;
}

/**
 * One dossier as the meeting reads it: its profile, its spread and what was written of it
 * (PRIZE rule 12). Marks are sorted by figure and comments by their own text, so that no
 * order betrays who wrote. Sheets of recused jurors are not in it.
 */
export interface DossierProfile {
  readonly criteria: readonly CriterionProfile[];
  /** Totals of counted sheets, low to high. */
  readonly totals: readonly number[];
  /** The criterion on which marks lie furthest apart; null where all agree. */
  readonly widest: CriterionId | null;
  readonly comments: readonly SaidOfDossier[];
}

export function profileOf({
  edition,
  standings,
  ranking,
  dossier,
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly ranking: Ranking;
  readonly dossier: DossierId;
}): DossierProfile {
  const tally = ranking.tallies.get(dossier);
  const recused = new Set(tally?.recused);
  const counted = new Set(tally?.totals.map(({ juror }) => juror));
  const sheets = countedBallots(standings)
    .filter(({ ballot }) => !recused.has(ballot.juror))
    .flatMap(({ ballot }) =>
      ballot.sheets
        .filter((sheet) => sheet.dossier === dossier && sheet.state === 'marked')
        .map((sheet) => ({ sheet, juror: ballot.juror })),
    );
  const criteria = edition.grid.criteria.map((criterion): CriterionProfile => {
    const marks = sheets
      .filter(({ juror }) => counted.has(juror))
      .flatMap(({ sheet }) => markOf(sheet, criterion) ?? []);
    return {
      criterion: criterion.id,
      mean: tally?.criterionMeans[criterion.id] ?? null,
      usual: usualMean(ranking, criterion.id),
      marks: marks.toSorted((a, b) => a - b),
    };
  });
  return {
    criteria,
    totals: (tally?.totals ?? []).map(({ total }) => total).toSorted((a, b) => a - b),
    widest: widestOf(criteria),
    comments: sheets
      .map(({ sheet, juror }) => ({
        words: sheet.comment.trim(),
        by: edition.rules.discussion?.named === true ? juror : null,
      }))
      .filter(({ words }) => words !== '')
      .toSorted((a, b) => (a.words === b.words ? 0 : a.words < b.words ? -1 : 1)),
  };
}

function usualMean(ranking: Ranking, criterion: CriterionId): Exact | null {
  const means = ranking.places.flatMap(({ dossier }) => {
    const mean = ranking.tallies.get(dossier)?.criterionMeans[criterion] ?? null;
    return mean === null ? [] : [mean];
  });
  return means.length === 0 ? null : meanExact(means);
}

/** Widest by the variance of its marks; the first of equals. */
function widestOf(criteria: readonly CriterionProfile[]): CriterionId | null {
  let widest: CriterionId | null = null;
  let most = 0;
  for (const { criterion, marks } of criteria) {
    const sum = marks.reduce((all, mark) => all + mark, 0);
    const squares = marks.reduce((all, mark) => all + mark * mark, 0);
    const spread =
      marks.length === 0 ? 0 : (marks.length * squares - sum * sum) / marks.length ** 2;
    if (spread > most) {
      widest = criterion;
      most = spread;
    }
  }
  return widest;
}
