import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../parts/key-cap';
import { useWay } from '../../ui/way';
import styles from './door-card.module.css';

interface DoorCardProps {
  readonly door: 'juror' | 'organiser' | 'presenter';
  readonly hotkey: string;
  readonly vignette: ReactNode;
  /** Stands for what one must have in hand. */
  readonly icon: ReactNode;
}

/** One door: what it looks like inside, what one does there, what to bring, one act. */
export function DoorCard({ door, hotkey, vignette, icon }: DoorCardProps) {
  const { t } = useTranslation();
  const go = useWay((state) => state.go);
  return (
    <button type="button" className={styles.door} onClick={() => go({ at: door })}>
      <span className={styles.vignette}>{vignette}</span>
      <span className={styles.words}>
        <span className={styles.title}>{t(`doors.${door}.title`)}</span>
        <span className={styles.does}>{t(`doors.${door}.does`)}</span>
        <span className={styles.needs}>
          {icon}
          {t(`doors.${door}.needs`)}
        </span>
        <span className={styles.act}>
          {t(`doors.${door}.act`)}
          <IconArrowRight size={16} stroke={2} aria-hidden />
          <span className={styles.key}>
            <KeyCap>{hotkey}</KeyCap>
          </span>
        </span>
      </span>
    </button>
  );
}
