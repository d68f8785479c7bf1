import { IconBuildingCommunity } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { gather } from '../../derive/organiser';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { useOrganiserRows } from '../../store/ledger-live';
import { useOpened } from '../../store/use-opened';
import { useMachine } from '../../ui/machine';
import { useOrganiserPlace } from '../../ui/organiser-place';
import { MachineRoom } from '../machine-room/machine-room';
import { ToldBanner } from '../machine-room/told-banner';
import { UnopenedWork } from '../machine-room/unopened-work';
import { DeliberationRoom } from './deliberation-room/deliberation-room';
import { EditionRoom } from './edition-room/edition-room';
import { MergeRoom } from './merge-room/merge-room';
import type { OpenEdition } from './open-edition';
import styles from './organiser.module.css';
import { KeepFirst } from './palmares-room/keep-first';
import { PalmaresRoom } from './palmares-room/palmares-room';
import { Rail } from './rail/rail';
import { showRoad } from './rail/rail-shows';
import { SavedMark } from './saved-mark';
import { TallyRoom } from './tally-room/tally-room';

/** Opens the work of one edition and compares it with the journal before anything is shown. */
export function RoadDesk({ open }: { readonly open: OpenEdition }) {
  const opening = useOpened(open.database);
  if (opening.at === 'refused') {
    return <UnopenedWork problem={opening.problem} onRetry={opening.retry} />;
  }
  return <OpenedRoad open={open} isOpen={opening.at === 'open'} />;
}

interface OpenedRoadProps {
  readonly open: OpenEdition;
  /** False while the database is still compared with the journal. */
  readonly isOpen: boolean;
}

/** The road of one edition: the rail at left, the room of the current step beside it. */
function OpenedRoad({ open, isOpen }: OpenedRoadProps) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const { room, enter, bring, notice } = useOrganiserPlace();
  useEffect(() => bridge.on('filesOpened', ({ files }) => bring(files)), [bring]);
  useEffect(() => bridge.on('ballotsSeen', ({ files }) => notice(files)), [notice]);
  const onMachine = useMachine((state) => state.open);
  const read = useOrganiserRows(open.database);
  const rows = isOpen ? read : null;
  const { edition } = open;
  const gathered = rows && gather(edition, open.editionDigest, rows.ledger, rows.choices);
  const road =
    rows && gathered && showRoad({ edition, language, rows, counted: gathered.counted, room });
  return (
    <div className={styles.page}>
      <TopBar
        edition={inLanguage(edition.shortTitle)}
        weights={edition.grid.criteria.map((criterion) => criterion.weight)}
        saved={<SavedMark database={open.database} />}
        onMachine={onMachine}
        who={
          <>
            <IconBuildingCommunity size={18} stroke={1.6} aria-hidden />
            {t('app.organiser')}
          </>
        }
      />
      <ToldBanner database={open.database} />
      <MachineRoom
        database={open.database}
        who="organiser"
        keepFirst={{
          isNeeded: Boolean(rows?.seal),
          show: (onKept) => rows && <KeepFirst open={open} rows={rows} onKept={onKept} />,
        }}
      />
      {rows && gathered && road ? (
        <div className={styles.body}>
          <Rail road={road} onEnter={enter} />
          <main className={styles.main}>
            {road.room === 'edition' && <EditionRoom open={open} rows={rows} />}
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
