import { useMemo } from 'react';
import type { Gathered } from '../../../derive/organiser';
import { rank } from '../../../derive/organiser-ranking';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import type { OpenEdition } from '../open-edition';
import { showTally } from './tally-shows';
import { TallyView } from './tally-view';

interface TallyRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
}

/** The ranking that one can read aloud, and what it hangs on. */
export function TallyRoom({ open, rows, gathered }: TallyRoomProps) {
  const { language } = useLanguage();
  const enter = useOrganiserPlace((state) => state.enter);
  const { edition } = open;
  const counted = rank(edition, gathered.standings, rows.deliberation);
  const shown = useMemo(
    () => showTally({ edition, language, ranking: counted.ranking, counted, gathered }),
    [edition, language, counted, gathered],
  );
  return (
    <TallyView
      shown={shown}
      onAgenda={(point) => enter('deliberation', point)}
      onMerge={() => enter('merge')}
      onNext={() => enter('deliberation')}
    />
  );
}
