import { useMemo, useState } from 'react';
import type { Gathered } from '../../../derive/organiser';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import type { OpenEdition } from '../open-edition';
import { showMerge } from './merge-shows';
import { MergeView } from './merge-view';
import { PaperView } from './paper/paper-view';
import { useMerge } from './use-merge';

interface MergeRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
}

/** Where the score files come in. */
export function MergeRoom({ open, rows, gathered }: MergeRoomProps) {
  const { language } = useLanguage();
  const enter = useOrganiserPlace((state) => state.enter);
  const acts = useMerge(open);
  const [isOnPaper, setOnPaper] = useState(false);
  const shown = useMemo(
    () => showMerge({ edition: open.edition, language, rows, gathered }),
    [open.edition, language, rows, gathered],
  );
  if (isOnPaper) {
    return (
      <PaperView
        open={open}
        rows={rows}
        standings={gathered.standings}
        isClosed={shown.closed !== null}
        onBack={() => setOnPaper(false)}
      />
    );
  }
  return (
    <MergeView
      shown={shown}
      acts={acts}
      choices={rows.choices}
      isSealed={rows.seal !== null}
      onNext={() => enter('tally')}
      onPaper={() => setOnPaper(true)}
    />
  );
}
