import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withPromised } from '../../../../shared/decision/announcement-press';
import { embargoOf } from '../../../derive/organiser-meeting';
import { useLanguage } from '../../../i18n/use-language';
import type { SealRow } from '../../../store/database';
import type { OrganiserRows } from '../../../store/ledger-live';
import {
  fillBlank,
  type Publicity,
  promiseBenefit,
  tickBenefit,
  usePublicity,
  withdrawBenefit,
} from '../../../store/publicity';
import { useWay } from '../../../ui/way';
import type { OpenEdition } from '../open-edition';
import styles from '../organiser.module.css';
import { readSealed, sayEmbargo, showPrizes } from './palmares-shows';
import { PalmaresView } from './palmares-view';
import { PressDialog } from './press-dialog';
import { showPressGaps } from './press-shows';
import { usePalmares } from './use-palmares';

interface PalmaresRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
}

/** The sealed decision; the road leads here only once there is one. */
export function PalmaresRoom({ open, rows }: PalmaresRoomProps) {
  const { t } = useTranslation();
  const publicity = usePublicity(open.database);
  if (!rows.seal) return null;
  if (!publicity) {
    return (
      <p className={styles.loading} role="status">
        {t('app.loading')}
      </p>
    );
  }
  return <SealedPalmares open={open} rows={rows} seal={rows.seal} publicity={publicity} />;
}

interface SealedPalmaresProps extends PalmaresRoomProps {
  readonly seal: SealRow;
  readonly publicity: Publicity;
}

function SealedPalmares({ open, rows, seal, publicity }: SealedPalmaresProps) {
  const { language } = useLanguage();
  const go = useWay((state) => state.go);
  const [isAsking, setAsking] = useState(false);
  const { edition, database } = open;
  const blanks = withPromised(publicity.blanks, edition);
  const sealed = useMemo(() => readSealed(seal), [seal]);
  const acts = usePalmares({ open, rows, sealed, blanks });
  const embargo = embargoOf(edition, rows.occasion);
  const present = async (): Promise<void> => {
    const palmares = await acts.sealedFile();
    if (palmares) go({ at: 'presenter', palmares });
  };
  return (
    <>
      <PalmaresView
        edition={edition}
        fingerprint={open.session.fingerprint}
        sealed={sealed}
        prizes={showPrizes(sealed, { edition, language })}
        embargo={sayEmbargo(embargo, edition, language)}
        acts={acts}
        publicity={publicity}
        pressGaps={showPressGaps(sealed, blanks, { edition, embargo, language })}
        benefitActs={{
          promise: (promised) => void promiseBenefit(database, promised),
          tick: (id, isDone) => void tickBenefit(database, id, isDone),
          withdraw: (id) => void withdrawBenefit(database, id),
        }}
        onComplete={() => setAsking(true)}
        onPresent={() => void present()}
      />
      <PressDialog
        isOpen={isAsking}
        blanks={blanks}
        onKeep={(blank, words) => void fillBlank(database, blank, words)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
