import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayDeadline } from '../../../../shared/words/deadline';
import { isOpen } from '../../../derive/juror-dossiers';
import { useLanguage } from '../../../i18n/use-language';
import type { Marking } from '../use-marking';
import { DossierRow } from './dossier-row';
import styles from './list-room.module.css';

interface ListRoomProps {
  readonly edition: Edition;
  readonly marking: Marking;
  readonly onInterests: () => void;
  readonly onSign: () => void;
}

/** Every dossier with its ring; what is closed says why, in a word. */
export function ListRoom({ edition, marking, onInterests, onSign }: ListRoomProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const openDossier = useRef(marking.openDossier);
  openDossier.current = marking.openDossier;
  const onOpen = useCallback((dossier: string) => openDossier.current(dossier), []);
  const open = marking.dossiers.filter(isOpen);
  const done = open.filter((each) => each.state === 'complete').length;
  const isAllDone = open.length > 0 && done === open.length;
  const when = sayDeadline({
    instant: edition.schedule.scoringCloses,
    language,
    timeZone: edition.timezone,
  });
  return (
    <nav className={styles.room} aria-labelledby="juror-list">
      <header className={styles.head}>
        <div className={styles.headline}>
          <h2 id="juror-list" className={styles.title}>
            {t('juror.read.title')}
          </h2>
          <span className={styles.count}>
            {t('juror.read.progress', { count: done, all: open.length })}
          </span>
        </div>
        <progress
          className={styles.progress}
          value={done}
          max={Math.max(open.length, 1)}
          aria-label={t('juror.read.progressLabel')}
        />
      </header>
      <ul className={styles.list}>
        {marking.dossiers.map((each) => (
          <DossierRow
            key={each.dossier.id}
            each={each}
            edition={edition}
            isCurrent={each.dossier.id === marking.current?.dossier.id}
            criterion={marking.place.criterion}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <footer className={styles.foot}>
        <p className={styles.before}>
          <IconCalendarEvent size={15} stroke={1.6} aria-hidden />
          {t('juror.read.before', { when })}
        </p>
        <div className={styles.acts}>
          <Button variant="default" size="compact-xs" onClick={onInterests}>
            {t('juror.read.interests')}
          </Button>
          <Button variant={isAllDone ? 'filled' : 'default'} size="compact-xs" onClick={onSign}>
            {t('juror.read.handIn')}
          </Button>
        </div>
      </footer>
    </nav>
  );
}
