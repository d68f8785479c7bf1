import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './practice-offer.module.css';

interface PracticeOfferProps {
  readonly onTry: () => void;
  readonly onDismiss: () => void;
}

/** Offered once, before the first real mark. */
export function PracticeOffer({ onTry, onDismiss }: PracticeOfferProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles.offer} aria-label={t('juror.tools.practice.chip')}>
      <IconSchool size={20} stroke={1.6} aria-hidden />
      <p>{t('juror.tools.practice.offer')}</p>
      <Button size="compact-sm" variant="default" onClick={onTry}>
        {t('juror.tools.practice.try')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDismiss}>
        {t('juror.tools.practice.notNow')}
      </Button>
    </aside>
  );
}
