import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SpokenCode } from '../../../parts/spoken-code';
import { StateChip } from '../../../parts/state-chip';
import styles from './merge-code.module.css';

interface MergeCodeProps {
  readonly code: string;
  readonly isProvisional: boolean;
  readonly files: number;
}

/** The code that two laptops compare by voice. */
export function MergeCode({ code, isProvisional, files }: MergeCodeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <div>
        <h3 className={styles.title}>
          {t(isProvisional ? 'merge.code.provisional' : 'merge.code.title')}
        </h3>
        <SpokenCode code={code} size={28} />
      </div>
      <p className={styles.about}>{t('merge.code.about')}</p>
      <StateChip tone="neutral" icon={<IconShieldCheck size={15} stroke={1.8} aria-hidden />}>
        {t('merge.code.files', { count: files })}
      </StateChip>
    </div>
  );
}
