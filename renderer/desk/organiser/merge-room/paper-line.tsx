import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './watch-line.module.css';

/** The way to the sheets on paper, for the day when a laptop is lost. */
export function PaperLine({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.line}>
      <Button
        variant="subtle"
        c="var(--accent-ink)"
        size="compact-sm"
        leftSection={<IconFileText size={16} stroke={1.6} aria-hidden />}
        title={t('paper.openHow')}
        onClick={onOpen}
      >
        {t('paper.open')}
      </Button>
    </div>
  );
}
