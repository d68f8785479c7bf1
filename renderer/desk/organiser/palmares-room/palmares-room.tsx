import { useMemo } from 'react';
import { embargoOf } from '../../../derive/organiser-meeting';
import { useLanguage } from '../../../i18n/use-language';
import type { SealRow } from '../../../store/database';
import type { OrganiserRows } from '../../../store/ledger-live';
import { useWay } from '../../../ui/way';
import type { OpenEdition } from '../open-edition';
import { readSealed, sayEmbargo, showPrizes } from './palmares-shows';
import { PalmaresView } from './palmares-view';
import { usePalmares } from './use-palmares';

interface PalmaresRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
}

/** The sealed decision; the road leads here only once there is one. */
export function PalmaresRoom({ open, rows }: PalmaresRoomProps) {
  if (!rows.seal) return null;
  return <SealedPalmares open={open} rows={rows} seal={rows.seal} />;
}

function SealedPalmares({ open, rows, seal }: PalmaresRoomProps & { readonly seal: SealRow }) {
  const { language } = useLanguage();
  const go = useWay((state) => state.go);
  const { edition } = open;
  const sealed = useMemo(() => readSealed(seal), [seal]);
  const acts = usePalmares(edition, sealed);
  const present = async (): Promise<void> => {
    const palmares = await acts.sealedFile();
    if (palmares) go({ at: 'presenter', palmares });
  };
  return (
    <PalmaresView
      edition={edition}
      fingerprint={open.session.fingerprint}
      sealed={sealed}
      prizes={showPrizes(sealed, { edition, language })}
      embargo={sayEmbargo(embargoOf(edition, rows.occasion), edition, language)}
      acts={acts}
      onPresent={() => void present()}
    />
  );
}
