import { startTransition, useEffect, useState } from 'react';
import type { Deliberation } from '../../../shared/decision/deliberation';
import type { Edition } from '../../../shared/edition/edition';
import type { Standings } from '../../../shared/merge/ledger';
import { examineAside, heardBefore, type InsightHeard } from '../../derive/insight';
import { recusalsIn, votesIn } from '../../derive/organiser-ranking';

/**
 * The figures of what counts now, as the meeting left it, part by part. While newer ones are worked out, the parts
 * that have not come yet stay as they were, so that nothing jumps as ballots arrive.
 */
export function useInsight(
  edition: Edition,
  standings: Standings,
  deliberation: Deliberation,
): InsightHeard {
  const recusals = recusalsIn(deliberation);
  const votes = votesIn(deliberation);
  const [heard, setHeard] = useState(() => heardBefore({ edition, standings, recusals, votes }));
  useEffect(
    () =>
      examineAside({ edition, standings, recusals, votes }, (next) => {
        startTransition(() => {
          setHeard(({ parts }) =>
            next.state === 'working' ? { ...next, parts: { ...parts, ...next.parts } } : next,
          );
        });
      }),
    [edition, standings, recusals, votes],
  );
  return heard;
}
