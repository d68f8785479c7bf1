import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that nothing leaves this computer. */
export function OfflineMark() {
  const { t } = useTranslation();
  return (
    <span
      title={t('app.offlineWhy')}
      style={{
        display: 'inline-flex',
        flex: 'none',
        whiteSpace: 'nowrap',
        alignItems: 'center',
        gap: 6,
        fontSize: 13,
        color: 'var(--muted)',
      }}
    >
      <IconPlugConnectedX size={16} stroke={1.6} aria-hidden />
      {t('app.offline')}
    </span>
  );
}
