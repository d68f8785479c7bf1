import { startTransition, useEffect, useState } from 'react';
import type { Edition } from '../../../shared/edition/edition';
import type { Standings } from '../../../shared/merge/ledger';
import type { RecusedPair } from '../../../shared/tally/table-of-ballots';
import { examineAside, heardBefore, type InsightHeard } from '../../derive/insight';

/**
 * The figures of what counts now, part by part. While newer ones are worked out, the parts
 * that have not come yet stay as they were, so that nothing jumps as ballots arrive.
 */
export function useInsight(
  edition: Edition,
  standings: Standings,
  recusals: readonly RecusedPair[],
): InsightHeard {
  const [heard, setHeard] = useState(() => heardBefore({ edition, standings, recusals }));
  useEffect(
    () =>
      examineAside({ edition, standings, recusals }, (next) => {
        startTransition(() => {
          setHeard(({ parts }) =>
            next.state === 'working' ? { ...next, parts: { ...parts, ...next.parts } } : next,
          );
        });
      }),
    [edition, standings, recusals],
  );
  return heard;
}
