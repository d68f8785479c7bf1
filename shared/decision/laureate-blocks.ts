import { whyNoLaureate } from '../tally/laureate';
import type { Block, Judged } from './block';
import { naturalLaureates } from './natural';
import { isReasoned } from './vote';
import {
  awardAct,
  bindsIfTaken,
  blocksOfUnranked,
  needsDeparture,
  needsMajority,
  needsReason,
} from './vote-blocks';

/** What prevents the laureate from being sealed (PRIZE rules 6, 7 and 9). */
export function blocksOfLaureate(judged: Judged): readonly Block[] {
  const act = awardAct(judged, 'laureate');
  if (act === undefined) return [{ kind: 'laureate-undecided' }, ...blocksOfMargin(judged)];
  const award = 'laureate';
  if (act.dossiers.length === 0) {
    // The rules may leave nobody to award; otherwise declining is a vote with its reason.
    if (judged.proposal.laureate.length === 0) return [];
    return [...needsMajority({ judged, award, dossier: null }), ...needsReason(judged, award)];
  }
  const unranked = blocksOfUnranked(judged, award);
  if (unranked.length > 0) return unranked;
  return [
    ...blocksOfJoint(judged, act.dossiers),
    ...blocksOfMinimum(judged, act.dossiers),
    ...blocksOfChoice(judged, act.dossiers),
    ...blocksOfMargin(judged),
  ];
}

function blocksOfJoint({ edition }: Judged, chosen: readonly string[]): readonly Block[] {
  const isJoint = chosen.length > 1 && !edition.rules.laureate.mayBeJoint;
  return isJoint ? [{ kind: 'joint-not-allowed', award: 'laureate' }] : [];
}

function blocksOfMinimum(
  { edition, ranking }: Judged,
  chosen: readonly string[],
): readonly Block[] {
  return chosen.flatMap((dossier) => {
    const tally = ranking.tallies.get(dossier);
    const why = tally === undefined ? null : whyNoLaureate({ edition, tally });
    return why === null ? [] : [{ kind: 'below-threshold' as const, dossier, why: why.kind }];
  });
}

/** Following a clear ranking needs no vote; a tie needs a majority; leaving it two thirds. */
function blocksOfChoice(judged: Judged, chosen: readonly string[]): readonly Block[] {
  const award = 'laureate';
  const first = naturalLaureates(judged.ranking);
  const settlesTie = first.length > 1 && chosen.length < first.length;
  return chosen.flatMap((dossier) => {
    if (!first.includes(dossier)) return needsDeparture({ judged, award, dossier });
    const question = { judged, award, dossier } as const;
    return settlesTie ? needsMajority(question) : bindsIfTaken(question);
  });
}

/** Margin gate (rule 9): a lead under the declared gap asks for a recorded deliberation. */
function blocksOfMargin({ proposal, meeting }: Judged): readonly Block[] {
  const isNarrow = proposal.needs.margin?.isBelowGate === true;
  const isDebated = isReasoned(meeting.debates.get('laureate')?.summary ?? null);
  return isNarrow && !isDebated ? [{ kind: 'margin-needs-debate', award: 'laureate' }] : [];
}
