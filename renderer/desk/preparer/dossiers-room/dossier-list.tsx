import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newDossier, numberFrom } from '../../../../shared/edition/application/read-applications';
import { useLanguage } from '../../../i18n/use-language';
import { useTold } from '../../../i18n/use-told';
import { keepDossiers } from '../../../store/draft';
import { usePreparerPlace } from '../../../ui/preparer-place';
import { RoomHead } from '../../organiser/room-head';
import { AddLine } from '../add-line';
import { BeforePublishing } from '../before-publishing';
import { ChooseTable } from '../choose-table';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { AddFiles } from './add-files';
import { DossierTable } from './dossier-table';
import type { ReadFile } from './import-shows';
import { showDossiers } from './list-shows';

interface DossierListProps {
  readonly preparation: Preparation;
  /** The dossier that was just closed. */
  readonly left: string | null;
  readonly onRead: (file: ReadFile) => void;
}

/** Every application on a line: how far it answers, what was decided, what comes with it. */
export function DossierList({ preparation, left, onRead }: DossierListProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const openDossier = usePreparerPlace((state) => state.openDossier);
  const [why, tell] = useTold();
  const { draft, database } = preparation;
  const lines = useMemo(() => showDossiers(draft, language), [draft, language]);
  const add = async (): Promise<void> => {
    const id = numberFrom(draft.dossiers).next();
    await keepDossiers(database, [newDossier(id, {})]);
    openDossier(id);
  };
  const pending = draft.dossiers.filter(({ eligibility }) => eligibility.state === 'pending');
  const admitAll = (): Promise<void> =>
    keepDossiers(
      database,
      pending.map((each) => ({ ...each, eligibility: { state: 'eligible', reason: '' } })),
    );
  return (
    <>
      <RoomHead
        title={t('prepare.rooms.dossiers')}
        lead={t('prepare.dossiers.lead', { count: draft.dossiers.length })}
        act={
          <ChooseTable
            label={t('prepare.dossiers.import')}
            onRead={(read, said) => {
              tell(said);
              if (read) onRead(read);
            }}
          />
        }
      />
      <p role="alert" className={styles.refused}>
        {why}
      </p>
      <div className={styles.columns}>
        <div className={styles.stack}>
          {lines.length > 0 && <AddFiles preparation={preparation} only={null} />}
          {pending.length > 1 && (
            <div>
              <Button variant="default" onClick={() => void admitAll()}>
                {t('prepare.dossiers.admitAll', { count: pending.length })}
              </Button>
            </div>
          )}
          {lines.length === 0 ? (
            <p className="muted">{t('prepare.dossiers.none')}</p>
          ) : (
            <DossierTable lines={lines} left={left} onOpen={openDossier} />
          )}
          <div>
            <AddLine onAdd={() => void add()}>{t('prepare.dossiers.add')}</AddLine>
          </div>
        </div>
        <BeforePublishing preparation={preparation} />
      </div>
    </>
  );
}
