import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './discussion-timer.module.css';

interface DiscussionTimerProps {
  /** Instant at which the discussion opened. */
  readonly opened: string;
  /** Minutes meant for it. */
  readonly minutes: number;
}

/** The time since an instant, in whole seconds, followed each second. */
function useSeconds(since: string): number {
  const elapsed = (): number => Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000));
  const [seconds, setSeconds] = useState(elapsed);
  useEffect(() => {
    const clock = setInterval(() => setSeconds(elapsed()), 1000);
    return () => clearInterval(clock);
  });
  return seconds;
}

/** How long this dossier has been discussed; past its time it says so, and stops nothing. */
export function DiscussionTimer({ opened, minutes }: DiscussionTimerProps) {
  const { t } = useTranslation();
  const seconds = useSeconds(opened);
  const isOver = seconds >= minutes * 60;
  const Icon = isOver ? IconClockExclamation : IconClock;
  const pad = String(seconds % 60).padStart(2, '0');
  return (
    <div className={styles.timer} data-over={isOver || undefined} role="timer" aria-live="off">
      <p className={styles.time}>
        <Icon size={22} stroke={1.6} aria-hidden />
        {t('discussion.time', { minutes: Math.floor(seconds / 60), seconds: pad })}
      </p>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, (seconds / (minutes * 60)) * 100)}%` }} />
      </span>
      <p className={styles.of}>
        {isOver ? t('discussion.timeOver') : t('discussion.timeOf', { minutes })}
      </p>
    </div>
  );
}
