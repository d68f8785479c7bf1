import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../ui/juror-saving';
import { FAULT_WORDS } from './fault-words';
import styles from './unsaved.module.css';

/**
 * Where nobody works: a juror left while the disk refused. What was typed is in memory, and
 * is shown to nobody but the one who typed it.
 */
export function UnsavedNotice() {
  const { t } = useTranslation();
  const [waiting] = useSaving((state) => state.aside).values();
  if (!waiting) return null;
  const why = t(waiting.fault ? FAULT_WORDS[waiting.fault] : 'juror.saved.noAnswer');
  return (
    <div className={styles.notice} role="alert">
      <IconAlertTriangle size={20} stroke={1.7} aria-hidden />
      <p>
        <b>{t('juror.saved.waits', { why })}</b> {t('juror.saved.waitsHow')}
      </p>
    </div>
  );
}
