import type { Edition } from '../edition/edition';
import type { Digest } from '../ids';
import type { Choice, Ledger, Standings } from '../merge/ledger';
import { mergeCode } from '../merge/merge-code';
import { whatCounts } from '../merge/standings';
import type { Result } from '../result';
import { type Proposal, propose } from '../tally/proposal';
import { type Ranking, rankDossiers, type TieVote } from '../tally/ranking';
import type { Block } from './block';
import { type Decision, decide } from './decision';
import type { Deliberation } from './deliberation';
import { meetingOf } from './meeting';

/** Everything that files, choices and acts come to. */
export interface CountedAgain {
  readonly standings: Standings;
  readonly mergeCode: string;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly decided: Result<Decision, readonly Block[]>;
}

/**
 * The whole road from verified ballots to the decision, in one pure step: what a fresh
 * process counts before the seal and what the verifier counts after it.
 */
export function countAgain({
  edition,
  editionDigest,
  ledger,
  choices,
  deliberation,
}: {
  readonly edition: Edition;
  readonly editionDigest: Digest;
  readonly ledger: Ledger;
  readonly choices: readonly Choice[];
  readonly deliberation: Deliberation;
}): CountedAgain {
  const standings = whatCounts({ edition, ledger, choices });
  const code = mergeCode({ editionDigest, standings, choices });
  const { recusals } = meetingOf({ edition, deliberation });
  const ranking = rankDossiers({ edition, standings, recusals, votes: tieVotesOf(deliberation) });
  const proposal = propose({ edition, ranking });
  const judged = { edition, editionDigest, standings, ranking, proposal, deliberation };
  return {
    standings,
    mergeCode: code,
    ranking,
    proposal,
    decided: decide({ ...judged, mergeCode: code }),
  };
}

/** The votes that may settle a tie, as the ladder takes them, in the order recorded. */
export function tieVotesOf(deliberation: Deliberation): readonly TieVote[] {
  return deliberation.flatMap((act): readonly TieVote[] => {
    if (act.kind === 'tieVote') {
      const { between, counts } = act;
      return [{ step: 'juryVote', between, counts }];
    }
    if (act.kind === 'castingVote') {
      const { between, first, reason } = act;
      return [{ step: 'presidentCastingVote', between, first, reason }];
    }
    return [];
  });
}
