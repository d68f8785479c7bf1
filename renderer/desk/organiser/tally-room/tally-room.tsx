import { useMemo } from 'react';
import type { Gathered } from '../../../derive/organiser';
import { rank } from '../../../derive/organiser-ranking';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import type { OpenEdition } from '../open-edition';
import { useInsight } from '../use-insight';
import { showInsight } from './insight-shows';
import { showTally } from './tally-shows';
import { TallyView } from './tally-view';

interface TallyRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
}

/** The ranking that one can read aloud, what it hangs on, and how sure it is. */
export function TallyRoom({ open, rows, gathered }: TallyRoomProps) {
  const { language } = useLanguage();
  const { enter, discuss } = useOrganiserPlace();
  const { edition } = open;
  const { standings } = gathered;
  const counted = rank(edition, standings, rows.deliberation);
  const heard = useInsight(edition, standings, rows.deliberation);
  const shown = useMemo(
    () => showTally({ edition, language, ranking: counted.ranking, counted, gathered }),
    [edition, language, counted, gathered],
  );
  const insight = useMemo(
    () => showInsight({ edition, language, ...counted, heard }),
    [edition, language, counted, heard],
  );
  return (
    <TallyView
      shown={shown}
      insight={insight}
      onAgenda={(point) => enter('deliberation', point)}
      onDebate={([first, ...others]) => {
        if (first !== undefined && others.length === 0) discuss(first);
        else enter('deliberation', 'discussion');
      }}
      onMerge={() => enter('merge')}
      onNext={() => enter('deliberation')}
    />
  );
}
