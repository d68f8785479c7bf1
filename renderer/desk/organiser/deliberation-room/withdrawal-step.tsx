import { Button, Modal } from '@mantine/core';
import { IconDoorExit, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { presiding } from '../../../../shared/decision/meeting';
import type { DossierId, JurorId } from '../../../../shared/ids';
import { sayList } from '../../../../shared/words/format';
import { BlockedAct } from '../blocked-act';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';
import styles from './discussion-screen.module.css';

interface WithdrawalStepProps {
  readonly given: MeetingGiven;
  readonly dossier: DossierId;
  readonly leaving: readonly JurorId[];
  /** Those who came in after the discussion was opened. */
  readonly lateIn: readonly JurorId[];
  readonly onOpen: () => Promise<void>;
  readonly onLeave: () => void;
}

/** What the room reads before a dossier: its name, who withdraws, who presides; nothing else. */
export function WithdrawalStep(props: WithdrawalStepProps) {
  const { given, dossier, leaving, lateIn, onOpen, onLeave } = props;
  const { t } = useTranslation();
  const { edition, language, meeting } = given;
  const names = namesOf(edition, language);
  const people = (ids: readonly JurorId[]): string => sayList(ids.map(names.juror), language);
  const chair = presiding({ ...given, dossiers: [dossier] });
  const usual = presiding(given);
  const count = leaving.length;
  return (
    <div className={styles.announce}>
      <Modal.Title className={styles.subject ?? ''}>
        <span className={styles.code}>{dossier}</span> {names.dossier(dossier)}
      </Modal.Title>
      <div role="status">
        {lateIn.length > 0 && (
          <p className={styles.aside}>{t('discussion.lateIn', { names: people(lateIn) })}</p>
        )}
        <p className={styles.sentence} data-someone={count > 0 || undefined}>
          {count > 0 && <IconDoorExit size={56} stroke={1.2} aria-hidden />}
          {count > 0
            ? t('discussion.withdraws', { count, names: people(leaving) })
            : t('discussion.nobody')}
        </p>
        {chair?.id !== usual?.id && (
          <p className={styles.aside}>
            {chair ? t('discussion.chair', { chair: chair.name }) : t('discussion.chairNobody')}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <BlockedAct
          size="md"
          icon={<IconDoorExit size={20} stroke={1.6} aria-hidden />}
          blocked={meeting.quorum.reached ? null : t('discussion.quorumFirst')}
          onAct={() => void onOpen()}
        >
          {count > 0 ? t('discussion.ready', { count }) : t('discussion.open')}
        </BlockedAct>
        <Button size="md" variant="default" onClick={onLeave}>
          {t('discussion.later')}
        </Button>
      </div>
      <p className={styles.hidden}>
        <IconEyeOff size={16} stroke={1.6} aria-hidden /> {t('discussion.hidden')}
      </p>
    </div>
  );
}
