import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SpokenCode } from '../../../parts/spoken-code';
import type { NewKeyShown } from './enrol-shows';
import styles from './fork-card.module.css';

interface EnrolCardProps {
  readonly shown: NewKeyShown;
  /** Null once the decision is sealed. */
  readonly onCompare: (() => void) | null;
}

/** A key without a code: sixteen characters to compare by voice, then accepted by name. */
export function EnrolCard({ shown, onCompare }: EnrolCardProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <p>
        <b>{shown.lead}</b> {t('merge.enrol.what')}
      </p>
      <p className={styles.print}>
        <SpokenCode code={shown.fingerprint} size={20} />
      </p>
      <p className={styles.code}>{shown.files}</p>
      <div className={styles.acts}>
        {onCompare && (
          <Button size="compact-md" onClick={onCompare}>
            {t('merge.enrol.act')}
          </Button>
        )}
        <span className={styles.wait}>{t('merge.enrol.orLeave')}</span>
      </div>
    </div>
  );
}
