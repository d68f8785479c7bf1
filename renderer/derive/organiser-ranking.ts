import { tieVotesOf } from '../../shared/decision/count-again';
import type { Deliberation } from '../../shared/decision/deliberation';
import type { Edition } from '../../shared/edition/edition';
import { type Alert, watchAwards } from '../../shared/insight/alerts';
import type { Standings } from '../../shared/merge/ledger';
import { type Proposal, propose } from '../../shared/tally/proposal';
import { type Ranking, rankDossiers, type TieVote } from '../../shared/tally/ranking';
import type { RecusedPair } from '../../shared/tally/table-of-ballots';
import { rememberLast } from './organiser';

/** The tally with what the rules propose and what must be watched. */
export interface Counted {
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly alerts: readonly Alert[];
}

let lastRecusals: readonly RecusedPair[] = [];
let lastVotes: readonly TieVote[] = [];

/** Votes that settle ties; the same list while they are the same. */
export const votesIn = rememberLast((deliberation: Deliberation): readonly TieVote[] => {
  const found = tieVotesOf(deliberation);
  if (JSON.stringify(found) !== JSON.stringify(lastVotes)) lastVotes = found;
  return lastVotes;
});

/** Recusals the meeting recorded; the same list while they are the same, so that presence recounts nothing. */
export const recusalsIn = rememberLast((deliberation: Deliberation): readonly RecusedPair[] => {
  const found = deliberation.flatMap((act) =>
    act.kind === 'recusal' ? [{ juror: act.juror, dossier: act.dossier }] : [],
  );
  if (JSON.stringify(found) !== JSON.stringify(lastRecusals)) lastRecusals = found;
  return lastRecusals;
});

const rankWith = rememberLast(
  (
    edition: Edition,
    standings: Standings,
    recusals: readonly RecusedPair[],
    votes: readonly TieVote[],
  ): Counted => {
    const ranking = rankDossiers({ edition, standings, recusals, votes });
    return {
      ranking,
      proposal: propose({ edition, ranking }),
      alerts: watchAwards({ edition, ranking, standings, recusals }),
    };
  },
);

/**
 * The ranking from what counts, less the recusals found in the meeting (PRIZE rule 2), with
 * the votes that settled its ties (rule 6).
 */
export function rank(edition: Edition, standings: Standings, deliberation: Deliberation): Counted {
  return rankWith(edition, standings, recusalsIn(deliberation), votesIn(deliberation));
}
