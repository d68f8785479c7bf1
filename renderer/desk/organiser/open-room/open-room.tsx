import { IconBuildingCommunity } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownEdition, OrganiserSession } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { TopBar } from '../../../parts/top-bar';
import { OpenView } from './open-view';
import { useOpening } from './use-open';

interface OpenRoomProps {
  readonly known: readonly KnownEdition[];
  readonly onOpened: (session: OrganiserSession) => void;
}

/** Choosing the edition and the key, and saying the passphrase. */
export function OpenRoom({ known, onOpened }: OpenRoomProps) {
  const { t } = useTranslation();
  const opening = useOpening(onOpened);
  const { take } = opening;
  useEffect(() => bridge.on('filesOpened', ({ files }) => take(files)), [take]);
  return (
    <>
      <TopBar
        who={
          <>
            <IconBuildingCommunity size={18} stroke={1.6} aria-hidden />
            {t('app.organiser')}
          </>
        }
      />
      <OpenView opening={opening} known={known} />
    </>
  );
}
