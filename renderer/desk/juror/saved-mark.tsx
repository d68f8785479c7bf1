import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../ui/juror-saving';
import styles from './juror-bar.module.css';

/**
 * « Enregistré », said only when every act was acknowledged by the disk. Read aloud
 * politely; what was not saved says why.
 */
export function SavedMark({ onRetry }: { readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { inFlight, fault } = useSaving();
  const icon = { size: 15, stroke: 2, 'aria-hidden': true } as const;
  if (fault) {
    const why = t(fault === 'disk-full' ? 'juror.saved.diskFull' : 'juror.saved.closed');
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
      {t(inFlight > 0 ? 'app.saving' : 'app.saved')}
    </span>
  );
}
