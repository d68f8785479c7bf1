import { IconBuildingCommunity } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { gather } from '../../derive/organiser';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { useOrganiserRows } from '../../store/ledger-live';
import { useOrganiserPlace } from '../../ui/organiser-place';
import { DeliberationRoom } from './deliberation-room/deliberation-room';
import { MergeRoom } from './merge-room/merge-room';
import type { OpenEdition } from './open-edition';
import styles from './organiser.module.css';
import { PalmaresRoom } from './palmares-room/palmares-room';
import { Rail } from './rail/rail';
import { showRoad } from './rail/rail-shows';
import { TallyRoom } from './tally-room/tally-room';

/** The road of one edition: the rail at left, the room of the current step beside it. */
export function RoadDesk({ open }: { readonly open: OpenEdition }) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const { room, enter, bring } = useOrganiserPlace();
  useEffect(() => bridge.on('filesOpened', ({ files }) => bring(files)), [bring]);
  const rows = useOrganiserRows(open.database);
  const { edition } = open;
  const gathered = rows && gather(edition, open.editionDigest, rows.ledger, rows.choices);
  const road =
    rows && gathered && showRoad({ edition, language, rows, counted: gathered.counted, room });
  return (
    <div className={styles.page}>
      <TopBar
        edition={inLanguage(edition.shortTitle)}
        weights={edition.grid.criteria.map((criterion) => criterion.weight)}
        who={
          <>
            <IconBuildingCommunity size={18} stroke={1.6} aria-hidden />
            {t('app.organiser')}
          </>
        }
      />
      {rows && gathered && road ? (
        <div className={styles.body}>
          <Rail road={road} onEnter={enter} />
          <main className={styles.main}>
            {road.room === 'merge' && <MergeRoom open={open} rows={rows} gathered={gathered} />}
            {road.room === 'tally' && <TallyRoom open={open} rows={rows} gathered={gathered} />}
            {road.room === 'deliberation' && (
              <DeliberationRoom open={open} rows={rows} gathered={gathered} />
            )}
            {road.room === 'palmares' && <PalmaresRoom open={open} rows={rows} />}
          </main>
        </div>
      ) : (
        <p className={styles.loading} role="status">
          {t('app.loading')}
        </p>
      )}
    </div>
  );
}
