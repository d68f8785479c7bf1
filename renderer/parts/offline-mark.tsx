import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './top-bar.module.css';

/** Says that nothing leaves this computer. */
export function OfflineMark() {
  const { t } = useTranslation();
  return (
    <span title={t('app.offlineWhy')} className={styles.offline}>
      <IconPlugConnectedX size={16} stroke={1.6} aria-hidden />
      <span className={styles.word}>{t('app.offline')}</span>
    </span>
  );
}
