import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './save-state.module.css';

interface SaveStateProps {
  /** What was not saved, in words; null while nothing was refused. */
  readonly fault: string | null;
  /** More of the fault, for a pointer that stays. */
  readonly detail?: string | undefined;
  readonly isSaving: boolean;
  /** The journal's number of the last commit; null before a first one. */
  readonly number: number | null;
  readonly onRetry?: (() => void) | undefined;
}

/**
 * « Enregistré », said only when every act was acknowledged by the disk, with the journal's
 * number. Read aloud politely; what was not saved, at once.
 */
export function SaveState({ fault, detail, isSaving, number, onRetry }: SaveStateProps) {
  const { t } = useTranslation();
  const icon = { size: 15, stroke: 2, 'aria-hidden': true } as const;
  if (fault !== null) {
    return (
      <span className={styles.state} data-at="not-saved" role="alert" title={detail}>
        <IconAlertTriangle {...icon} />
        {fault}
        {onRetry && (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {t('app.retry')}
          </button>
        )}
      </span>
    );
  }
  return (
    <span
      className={styles.state}
      role="status"
      aria-live="polite"
      data-at={isSaving ? 'saving' : 'saved'}
    >
      {isSaving ? <IconDots {...icon} /> : <IconCheck {...icon} />}
      <span>{t(isSaving ? 'app.saving' : 'app.saved')}</span>
      {!isSaving && number !== null && (
        <span className={styles.number} title={t('app.savedAs', { number })} aria-hidden>
          {number}
        </span>
      )}
    </span>
  );
}
