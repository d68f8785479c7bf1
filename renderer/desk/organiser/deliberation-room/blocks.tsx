import { Button } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgendaPoint } from '../../../ui/organiser-place';
import type { SealingShown } from './block-shows';
import styles from './blocks.module.css';

interface BlocksProps {
  readonly sealing: SealingShown;
  readonly onPoint: (point: AgendaPoint) => void;
  /** Counts afresh once more; null when there is nothing to ask again. */
  readonly onAgain: (() => void) | null;
}

/** What prevents sealing, each leading to where it is lifted; then what is in order. */
export function Blocks({ sealing, onPoint, onAgain }: BlocksProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="blocks-title" className={styles.blocks}>
      <h2 id="blocks-title" className={styles.title}>
        {t('deliberation.blocks.title')}
      </h2>
      <ul aria-live="polite">
        {sealing.blocks.length === 0 && (
          <li className={styles.line}>
            <IconCheck size={18} stroke={1.8} aria-hidden className={styles.ok} />
            <b>{t('deliberation.blocks.nothing')}</b>
          </li>
        )}
        {sealing.blocks.map(({ key, words, point }) => (
          <li key={key} className={styles.line}>
            <IconLock size={18} stroke={1.6} aria-hidden className={styles.warn} />
            {point ? (
              <button type="button" className={styles.go} onClick={() => onPoint(point)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        ))}
        {sealing.inOrder.map((words) => (
          <li key={words} className={styles.line} data-quiet>
            <IconCheck size={18} stroke={1.8} aria-hidden className={styles.ok} />
            {words}
          </li>
        ))}
      </ul>
      {onAgain && (
        <Button variant="default" size="compact-sm" onClick={onAgain}>
          {t('deliberation.fresh.again')}
        </Button>
      )}
    </section>
  );
}
