import type { Edition } from '../edition/edition';
import type { OfficialMethod } from '../edition/rules';
import type { Exact } from '../exact';
import type { DossierId } from '../ids';
import type { Standings } from '../merge/ledger';
import { compositesOf } from './composite';
import { type DossierTally, tallyDossiers } from './figures';
import { whyNoLaureate } from './laureate';
import { narrowTable } from './narrow-table';
import { countOfficially } from './official';
import { type NotRankedWhy, whyNotRanked } from './quorum';
import type { ScoreTable } from './score-table';
import { type RecusedPair, tableOf } from './table-of-ballots';
import {
  climbLadder,
  type LadderStep,
  type Rung,
  splitByFigure,
  stepsUnder,
  type TieStep,
  type TieVote,
} from './tie-ladder';

// The words of a ranking, from the stations that make them.
export type { DossierTally } from './figures';
export type { NotRankedWhy } from './quorum';
export type { LadderStep, TieStep, TieVote } from './tie-ladder';

export interface Place {
  /** Competition rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly dossier: DossierId;
  /** What separated it from the place above: the official method, a ladder step, `shared` (same rank), null for the first. */
  readonly separatedBy: LadderStep | 'shared' | null;
  /** The ladder as it was climbed for this dossier's tied group; empty when the score sufficed. */
  readonly trace: readonly TieStep[];
}

export interface Ranking {
  /** What ranks. */
  readonly method: OfficialMethod;
  /** The official figure of each ranked dossier, in the method's own unit (OfficialCount). */
  readonly figures: ReadonlyMap<DossierId, Exact>;
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly places: readonly Place[];
  readonly notRanked: readonly { readonly dossier: DossierId; readonly why: NotRankedWhy }[];
}

/**
 * Whether a tie is worth a vote (PRIZE rule 6): rank 1 when one of the tied may be the
 * laureate, rank 2 when a highly commended is to be given. `leaders` have the best score.
 */
function stakesOf(given: {
  readonly edition: Edition;
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly leaders: readonly DossierId[];
}) {
  const { edition, tallies, leaders } = given;
  const mayWin = (id: DossierId) => {
    const tally = tallies.get(id);
    return tally !== undefined && whyNoLaureate({ edition, tally }) === null;
  };
  const { ranks, withoutLaureate } = edition.rules.commended;
  const commends =
    edition.awards.some(({ id }) => id === 'commended') &&
    (withoutLaureate || leaders.some(mayWin));
  return (group: readonly DossierId[], rank: number): boolean =>
    (rank === 1 && group.some(mayWin)) ||
    (commends && rank <= ranks[0] && ranks[0] < rank + group.length);
}

/** The ranked dossiers in groups that the official method ties, best first, with figures. */
function groupByMethod(given: {
  readonly method: OfficialMethod;
  readonly table: ScoreTable;
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly ranked: readonly DossierId[];
}): {
  readonly groups: readonly (readonly DossierId[])[];
  readonly figures: ReadonlyMap<DossierId, Exact>;
} {
  const { method, table, tallies, ranked } = given;
  if (method === 'mean') {
    const entries = ranked.flatMap((dossier) => {
      const mean = tallies.get(dossier)?.mean;
      return mean ? [{ dossier, figure: mean }] : [];
    });
    const figures = new Map(entries.map(({ dossier, figure }) => [dossier, figure]));
    return { groups: splitByFigure(entries), figures };
  }
  // A dossier that is not ranked takes no part in duels or orders either.
  const { figure, rank } = countOfficially(method, compositesOf(narrowTable(table, ranked)));
  const groups = new Map<number, DossierId[]>();
  const figures = new Map<DossierId, Exact>();
  ranked.forEach((dossier, d) => {
    const [own, at] = [figure[d], rank[d]];
    if (!own || !at) throw new Error(`ranked without a figure: ${dossier}`);
    figures.set(dossier, own);
    groups.set(at, [...(groups.get(at) ?? []), dossier]);
  });
  const inOrder = [...groups].toSorted(([a], [b]) => a - b);
  return { groups: inOrder.map(([, ids]) => ids), figures };
}

/**
 * The official order of an edition: the score of its method, then the declared tie
 * ladder (PRIZE rules 3–6). `recusals` are those recorded in the meeting; `votes` those
 * that may settle a tie while an award is at stake. Dossiers that share a rank stay in
 * the edition's order, which says nothing about them.
 */
export function rankDossiers(given: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly recusals?: readonly RecusedPair[];
  readonly votes?: readonly TieVote[];
}): Ranking {
  const { edition, standings, recusals = [], votes = [] } = given;
  const gathered = tableOf({ edition, standings, recusals });
  const tallies = tallyDossiers({ edition, gathered });
  const notRanked: { dossier: DossierId; why: NotRankedWhy }[] = [];
  const ranked: DossierId[] = [];
  for (const [dossier, tally] of tallies) {
    const why = whyNotRanked({ edition, tally });
    if (why === null) ranked.push(dossier);
    else notRanked.push({ dossier, why });
  }
  const { method } = edition.rules;
  const { table } = gathered;
  const { groups, figures } = groupByMethod({ method, table, tallies, ranked });
  const isAwardAtStake = stakesOf({ edition, tallies, leaders: groups[0] ?? [] });
  const ladder = { steps: stepsUnder(edition.rules), tallies, votes, isAwardAtStake };
  const places: Place[] = [];
  for (const group of groups) {
    const rank = places.length + 1;
    const separatedBy = rank === 1 ? null : method;
    for (const rung of climbLadder({ group, rank, ladder, separatedBy })) {
      places.push(...placesOf(rung, places.length + 1));
    }
  }
  return { method, figures, tallies, places, notRanked };
}

function placesOf({ group, separatedBy, trace }: Rung, rank: number): Place[] {
  return group.map((dossier, i) => ({
    rank,
    dossier,
    separatedBy: i === 0 ? separatedBy : 'shared',
    trace,
  }));
}
