import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkDatabase } from '../../store/journal-rows';
import { useJournalNumber } from '../../store/use-opened';
import { useSaving } from '../../ui/juror-saving';
import { FAULT_WORDS } from '../unsaved/fault-words';
import styles from './juror-bar.module.css';

interface SavedMarkProps {
  readonly database: WorkDatabase;
  readonly onRetry?: () => void;
}

/**
 * « Enregistré », said only when every act was acknowledged by the disk, with the
 * journal's number. Read aloud politely; what was not saved says why.
 */
export function SavedMark({ database, onRetry }: SavedMarkProps) {
  const { t } = useTranslation();
  const inFlight = useSaving((state) => state.inFlight);
  const fault = useSaving((state) => state.fault);
  const number = useJournalNumber(database);
  const icon = { size: 15, stroke: 2, 'aria-hidden': true } as const;
  if (fault) {
    const why = t(FAULT_WORDS[fault]);
    return (
      <span className={styles.saved} data-at="not-saved" role="alert">
        <IconAlertTriangle {...icon} />
        {t('juror.saved.notSaved', { why })}
        {onRetry && (
          <button type="button" className={styles.retry} onClick={onRetry}>
            {t('juror.saved.retry')}
          </button>
        )}
      </span>
    );
  }
  return (
    <span
      className={styles.saved}
      role="status"
      aria-live="polite"
      data-at={inFlight > 0 ? 'saving' : 'saved'}
    >
      {inFlight > 0 ? <IconDots {...icon} /> : <IconCheck {...icon} />}
      <span>{t(inFlight > 0 ? 'app.saving' : 'app.saved')}</span>
      {inFlight === 0 && number !== null && (
        <span className={styles.number} aria-hidden>
          {number}
        </span>
      )}
    </span>
  );
}
