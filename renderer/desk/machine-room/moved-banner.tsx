import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './told-banner.module.css';

/** This computer handed over: stays as long as it is so. */
export function MovedBanner({ device }: { readonly device: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.banner} data-loss role="status">
      <IconDeviceLaptop size={18} stroke={1.6} aria-hidden />
      <p>{t('machine.move.away', { device })}</p>
    </div>
  );
}
