import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './fork-card.module.css';
import type { ForkShown } from './fork-shows';

interface ForkCardProps {
  readonly fork: ForkShown;
  readonly onCompare: () => void;
}

/** Two versions of one juror's ballot: a person chooses. */
export function ForkCard({ fork, onCompare }: ForkCardProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <p>
        <b>{fork.lead}</b> {fork.change}
      </p>
      <ul className={styles.versions}>
        {fork.versions.map((version) => (
          <li key={version.digest} className={styles.version}>
            {version.mark !== null && <b className={styles.mark}>{version.mark}</b>}
            <span className={styles.file}>
              <span className={styles.name} title={version.files}>
                {version.files}
              </span>
              <span className={styles.code}>{version.code}</span>
              {fork.kind === 'two-devices' && (
                <span className={styles.laptop}>{version.laptop}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button size="compact-md" onClick={onCompare}>
          {t('merge.fork.act')}
        </Button>
        <span className={styles.wait}>{t('merge.fork.orWait', { rev: fork.rev + 1 })}</span>
      </div>
    </div>
  );
}
