import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import type { Greeting, OrganiserSession } from '../../../shared/ipc';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { openOrganiserDatabase } from '../../store/ledger';
import { useOrganiserPlace } from '../../ui/organiser-place';
import type { OpenEdition } from './open-edition';
import { OpenRoom } from './open-room/open-room';
import styles from './organiser.module.css';
import { RoadDesk } from './road-desk';

/** The organiser's door: first the key, then the road of the edition. */
export function OrganiserDesk({ greeting }: { readonly greeting: Greeting }) {
  const [session, setSession] = useState<OrganiserSession | null>(
    greeting.session?.role === 'organiser' ? greeting.session : null,
  );
  const open = (opened: OrganiserSession): void => {
    const place = useOrganiserPlace.getState();
    place.arrive();
    place.bring(greeting.opened);
    setSession(opened);
  };
  if (session === null) return <OpenRoom known={greeting.known} onOpened={open} />;
  return <OpenedDesk session={session} renew={setSession} appVersion={greeting.version} />;
}

interface OpenedDeskProps {
  readonly session: OrganiserSession;
  readonly renew: (session: OrganiserSession) => void;
  readonly appVersion: string;
}

function OpenedDesk({ session, renew, appVersion }: OpenedDeskProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const read = useMemo(() => readEditionPayload(session.envelope), [session.envelope]);
  const open = useMemo<OpenEdition | null>(() => {
    if (!read.ok) return null;
    const { edition, digest, gridDigest } = read.value;
    const database = openOrganiserDatabase(edition.id);
    return { session, edition, editionDigest: digest, gridDigest, database, renew, appVersion };
  }, [read, session, renew, appVersion]);
  if (open) return <RoadDesk open={open} />;
  return (
    <div className={styles.page}>
      <TopBar
        who={
          <>
            <IconBuildingCommunity size={18} stroke={1.6} aria-hidden />
            {t('app.organiser')}
          </>
        }
      />
      <main className={styles.unreadable} role="alert">
        <h1>{t('organiser.open.unreadable')}</h1>
        {!read.ok && <p>{explain(read.error, language)}</p>}
      </main>
    </div>
  );
}
