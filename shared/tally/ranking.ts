import type { Edition } from '../edition/edition';
import type { Exact } from '../exact';
import type { DossierId } from '../ids';
import type { Standings } from '../merge/ledger';
import { type DossierTally, tallyDossiers } from './figures';
import { whyNoLaureate } from './laureate';
import { type NotRankedWhy, whyNotRanked } from './quorum';
import { type RecusedPair, tableOf } from './table-of-ballots';
import {
  climbLadder,
  type LadderStep,
  type Rung,
  splitByFigure,
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
  /** What separated it from the place above: `mean`, a ladder step, `shared` (same rank), null for the first. */
  readonly separatedBy: LadderStep | 'shared' | null;
  /** The ladder as it was climbed for this dossier's tied group; empty when the mean sufficed. */
  readonly trace: readonly TieStep[];
}

export interface Ranking {
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly places: readonly Place[];
  readonly notRanked: readonly { readonly dossier: DossierId; readonly why: NotRankedWhy }[];
}

/**
 * Whether a tie is worth a vote (PRIZE rule 6): rank 1 when one of the tied may be the
 * laureate, rank 2 when a highly commended is to be given. `leaders` have the best mean.
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

/**
 * The official order of an edition: exact mean of valid totals, then the declared tie
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
  const entries: { dossier: DossierId; figure: Exact | null }[] = [];
  for (const [dossier, tally] of tallies) {
    const why = whyNotRanked({ edition, tally });
    if (why === null) entries.push({ dossier, figure: tally.mean });
    else notRanked.push({ dossier, why });
  }
  const groups = splitByFigure(entries);
  const isAwardAtStake = stakesOf({ edition, tallies, leaders: groups[0] ?? [] });
  const ladder = { steps: edition.rules.tieLadder, tallies, votes, isAwardAtStake };
  const places: Place[] = [];
  for (const group of groups) {
    const rank = places.length + 1;
    const separatedBy = rank === 1 ? null : 'mean';
    for (const rung of climbLadder({ group, rank, ladder, separatedBy })) {
      places.push(...placesOf(rung, places.length + 1));
    }
  }
  return { tallies, places, notRanked };
}

function placesOf({ group, separatedBy, trace }: Rung, rank: number): Place[] {
  return group.map((dossier, i) => ({
    rank,
    dossier,
    separatedBy: i === 0 ? separatedBy : 'shared',
    trace,
  }));
}
