import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDesk } from '../../derive/juror-desk';
import { useLanguage } from '../../i18n/use-language';
import { MarkRoom } from './mark-room/mark-room';
import type { KeyAct } from './marking-keys';
import styles from './practice-desk.module.css';
import { sampleEdition } from './practice-room/sample-edition';
import { usePractice } from './practice-room/use-practice';
import { DossierRoom } from './read-room/dossier-room';
import { DossierRow } from './read-room/dossier-row';
import { useMarkingKeys } from './use-marking-keys';

interface PracticeDeskProps {
  readonly desk: OpenDesk;
  readonly letters: boolean;
  readonly onDone: () => void;
}

const nothing = (): void => undefined;
const DECK = {
  ...{ page: 1, isLarge: false, zoom: 100 },
  ...{ onPage: nothing, onLarge: nothing, zoomBy: nothing },
};

/** Two fictional dossiers to try one's hand on: they count for nothing and are kept nowhere. */
export function PracticeDesk({ desk, letters, onDone }: PracticeDeskProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const edition = useMemo(() => sampleEdition(desk.edition, language), [desk, language]);
  const marking = usePractice(edition, desk.juror.id);
  const comment = useRef<HTMLTextAreaElement>(null);
  const { current, place } = marking;
  const opener = useRef(marking.openDossier);
  opener.current = marking.openDossier;
  const onOpen = useCallback((dossier: string) => opener.current(dossier), []);
  const onAct = (key: KeyAct): void => {
    if (key.act === 'criterion') marking.goToNeighbour(key.step);
    else if (key.act === 'dossier') marking.step(key.step);
    else if (key.act === 'comment') comment.current?.focus();
    else if (key.act === 'leave') onDone();
    else if (key.act === 'mark') marking.mark(key.mark);
    else if (key.act === 'empty') marking.mark(null);
  };
  useMarkingKeys({ scale: edition.grid.scale, letters, onAct });
  return (
    <>
      <nav className={styles.side} aria-label={t('juror.tools.practice.chip')}>
        <p className={styles.banner}>
          <IconSchool size={20} stroke={1.6} aria-hidden />
          {t('juror.tools.practice.banner')}
        </p>
        <ul>
          {marking.dossiers.map((each) => (
            <DossierRow
              key={each.dossier.id}
              each={each}
              edition={edition}
              isCurrent={each === current}
              criterion={place.criterion}
              onOpen={onOpen}
            />
          ))}
        </ul>
        <Button className={styles.done} onClick={onDone}>
          {t('juror.tools.practice.done')}
        </Button>
      </nav>
      <DossierRoom key={place.dossier} edition={edition} marking={marking} deck={DECK}>
        <p className={styles.chip}>
          <IconSchool size={15} stroke={1.8} aria-hidden />
          {t('juror.tools.practice.chip')}
        </p>
      </DossierRoom>
      {current && (
        <MarkRoom edition={edition} marking={marking} current={current} comment={comment} />
      )}
    </>
  );
}
