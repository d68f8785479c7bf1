import { IconEdit } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { beginDraft, type NewEdition } from '../../../shared/edition/draft/begin';
import { checkDraft } from '../../../shared/edition/draft/checks';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import type { PreparerSession } from '../../../shared/ipc-draft';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { keepNewDraft, useDraft } from '../../store/draft';
import type { DraftDatabase } from '../../store/draft-database';
import { type PreparerRoom, usePreparerPlace } from '../../ui/preparer-place';
import { ToldBanner } from '../machine-room/told-banner';
import page from '../organiser/organiser.module.css';
import { Rail } from '../organiser/rail/rail';
import { SavedMark } from '../organiser/saved-mark';
import { DossiersRoom } from './dossiers-room/dossiers-room';
import { FollowRoom } from './follow-room/follow-room';
import { GridRoom } from './grid-room/grid-room';
import { JuryRoom } from './jury-room/jury-room';
import { NamesRoom } from './names-room/names-room';
import type { Preparation } from './preparation';
import { showPreparation } from './preparation-shows';
import styles from './preparer.module.css';
import { PrizeRoom } from './prize-room/prize-room';
import { PublishRoom } from './publish-room/publish-room';
import { RulesRoom } from './rules-room/rules-room';
import { VillageRoom } from './village-room/village-room';

interface DraftDeskProps {
  readonly session: PreparerSession;
  readonly database: DraftDatabase;
  readonly begun: NewEdition | null;
  readonly renew: (session: PreparerSession) => void;
  readonly goOn: (session: PreparerSession, begun: NewEdition) => void;
}

/** A draft that lies open: the rail at left, the room of the current step beside it. */
export function DraftDesk(props: DraftDeskProps) {
  const { database } = props;
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const { room, enter } = usePreparerPlace();
  const preparation = usePreparation(props);
  const road = preparation && showPreparation(preparation, { language, room });
  const frame = preparation?.draft.frame;
  const counting =
    frame?.grid.criteria.map(({ weight }) => weight).filter((each) => each > 0) ?? [];
  return (
    <div className={page.page}>
      <TopBar
        {...(frame
          ? {
              edition: inLanguage(frame.shortTitle),
              ...(counting.length > 0 ? { weights: counting } : {}),
            }
          : {})}
        saved={<SavedMark database={database} />}
        who={
          <>
            <IconEdit size={18} stroke={1.6} aria-hidden />
            {t('prepare.who')}
          </>
        }
      />
      <ToldBanner database={database} />
      {preparation && road ? (
        <div className={page.body}>
          <Rail road={road} onEnter={enter} />
          <main className={styles.main}>
            <Room room={road.room} preparation={preparation} />
          </main>
        </div>
      ) : (
        <p className={page.loading} role="status">
          {t('app.loading')}
        </p>
      )}
    </div>
  );
}

function Room({
  room,
  preparation,
}: {
  readonly room: PreparerRoom;
  readonly preparation: Preparation;
}) {
  switch (room) {
    case 'prize':
      return <PrizeRoom preparation={preparation} />;
    case 'grid':
      return <GridRoom preparation={preparation} />;
    case 'rules':
      return <RulesRoom preparation={preparation} />;
    case 'jury':
      return <JuryRoom preparation={preparation} />;
    case 'dossiers':
      return <DossiersRoom preparation={preparation} />;
    case 'names':
      return <NamesRoom preparation={preparation} />;
    case 'village':
      return <VillageRoom preparation={preparation} />;
    case 'publish':
      return <PublishRoom preparation={preparation} />;
    case 'follow':
      return <FollowRoom preparation={preparation} />;
  }
}

/** The draft with what is computed of it; a draft that is empty is begun first. */
function usePreparation({ session, database, begun, ...acts }: DraftDeskProps): Preparation | null {
  const draft = useDraft(database);
  const { edition } = session;
  useEffect(() => {
    if (draft !== null) return;
    // A crash between the keys and the first words: the draft begins as usual.
    const year = Number(/\d{4}/.exec(edition)?.[0] ?? new Date().getFullYear());
    const first = begun ?? { id: edition, year, start: { from: 'default' } as const };
    void keepNewDraft(database, beginDraft(first));
  }, [draft, begun, database, edition]);
  const published = useMemo(() => {
    const read = session.envelope === null ? null : readEditionPayload(session.envelope);
    return read?.ok ? read.value : null;
  }, [session.envelope]);
  const before = published?.edition.assignment;
  const flaws = useMemo(() => (draft ? checkDraft(draft, before) : []), [draft, before]);
  if (!draft) return null;
  return { draft, database, session, published, flaws, ...acts };
}
