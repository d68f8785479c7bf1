import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingDialog } from './closing-dialog';
import styles from './closing-line.module.css';

interface ClosingLineProps {
  /** By whom and when it was closed; null while it is open. */
  readonly closed: string | null;
  /** Why it may not be closed yet; null when it may. */
  readonly blocked: string | null;
  readonly onClose: (by: string) => Promise<void>;
}

/** Whether files still count as they come, and the act that ends it (PRIZE rule 11). */
export function ClosingLine({ closed, blocked, onClose }: ClosingLineProps) {
  const { t } = useTranslation();
  const [isAsked, ask] = useState(false);
  const Icon = closed === null ? IconLockOpen : IconLock;
  return (
    <div className={styles.line}>
      <Icon size={18} stroke={1.6} aria-hidden className={styles.icon} />
      <p className={styles.words} role="status">
        {closed ?? t('merge.closing.open')}
      </p>
      {closed === null && blocked === null && (
        <Button variant="default" size="compact-sm" onClick={() => ask(true)}>
          {t('merge.closing.ask')}
        </Button>
      )}
      <ClosingDialog isOpen={isAsked} onLeave={() => ask(false)} onClose={onClose} />
    </div>
  );
}
