import { useMemo, useState } from 'react';
import type { NewEdition } from '../../../shared/edition/draft/begin';
import type { Greeting } from '../../../shared/ipc';
import type { PreparerSession } from '../../../shared/ipc-draft';
import { openDraftDatabase } from '../../store/draft-database';
import { useOpened } from '../../store/use-opened';
import { usePreparerPlace } from '../../ui/preparer-place';
import { UnopenedWork } from '../machine-room/unopened-work';
import { BeginRoom } from './begin-room/begin-room';
import { DraftDesk } from './draft-desk';

/** Preparing an edition: first its passphrase, then the rooms before publishing. */
export function PreparerDesk({ greeting }: { readonly greeting: Greeting }) {
  const [session, setSession] = useState<PreparerSession | null>(
    greeting.session?.role === 'preparer' ? greeting.session : null,
  );
  const [begun, setBegun] = useState<NewEdition | null>(null);
  const open = (opened: PreparerSession, start: NewEdition | null): void => {
    usePreparerPlace.getState().arrive(opened.envelope === null ? 'prize' : 'publish');
    setBegun(start);
    setSession(opened);
  };
  if (session === null) return <BeginRoom onOpened={open} />;
  return (
    <OpenedDraft
      key={session.edition}
      session={session}
      begun={begun}
      renew={setSession}
      goOn={open}
    />
  );
}

interface OpenedDraftProps {
  readonly session: PreparerSession;
  /** What a new draft begins with; null for one that was there. */
  readonly begun: NewEdition | null;
  readonly renew: (session: PreparerSession) => void;
  readonly goOn: (session: PreparerSession, begun: NewEdition) => void;
}

/** Compares the draft with its journal before anything is shown. */
function OpenedDraft({ session, begun, renew, goOn }: OpenedDraftProps) {
  const database = useMemo(() => openDraftDatabase(session.edition), [session.edition]);
  const opening = useOpened(database);
  if (opening.at === 'refused') {
    return <UnopenedWork problem={opening.problem} onRetry={opening.retry} />;
  }
  if (opening.at === 'opening') return null;
  return <DraftDesk {...{ session, database, begun, renew, goOn }} />;
}
