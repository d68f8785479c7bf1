import { Button, Modal } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JurorId } from '../../../../shared/ids';
import { sayList } from '../../../../shared/words/format';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';
import styles from './discussion-screen.module.css';

interface ReturnStepProps {
  readonly given: MeetingGiven;
  readonly name: string;
  readonly back: readonly JurorId[];
  readonly onLeave: () => void;
}

/** The figures are gone from the screen: whoever withdrew may come back. */
export function ReturnStep({ given, name, back, onLeave }: ReturnStepProps) {
  const { t } = useTranslation();
  const { edition, language } = given;
  const names = sayList(back.map(namesOf(edition, language).juror), language);
  return (
    <div className={styles.announce}>
      <Modal.Title className={styles.subject ?? ''}>{name}</Modal.Title>
      <p className={styles.sentence} role="status">
        <IconDoorEnter size={56} stroke={1.2} aria-hidden />
        {t('discussion.back', { count: back.length, names })}
      </p>
      <p className={styles.aside}>{t('discussion.backLead')}</p>
      <div className={styles.acts}>
        <Button size="md" onClick={onLeave}>
          {t('discussion.toAgenda')}
        </Button>
      </div>
    </div>
  );
}
