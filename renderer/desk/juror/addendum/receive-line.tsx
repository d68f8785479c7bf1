import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../../shared/words/explain';
import { useLanguage } from '../../../i18n/use-language';
import styles from './addendum.module.css';
import type { Receive } from './use-receive';

/** An edition file that came in while one works: offered, read, or refused in words. */
export function ReceiveLine({ receiving, take, leave }: Receive) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (receiving.at === 'rest') return null;
  const isRefused = ['refused', 'not-an-edition', 'unsaved'].includes(receiving.at);
  const waiting = receiving.at === 'offered' || receiving.at === 'unsaved' ? receiving : null;
  return (
    <div className={styles.banner} role={isRefused ? 'alert' : 'status'}>
      <IconFileImport size={20} stroke={1.6} className={styles.icon} aria-hidden />
      <p className={`${styles.words} ${isRefused ? styles.refused : ''}`}>
        {receiving.at === 'offered' && t('juror.addendum.offered', { name: receiving.file.name })}
        {receiving.at === 'reading' && t('juror.addendum.receiving')}
        {receiving.at === 'unsaved' && t('juror.addendum.unsaved', { name: receiving.file.name })}
        {receiving.at === 'same' && t('juror.addendum.same')}
        {receiving.at === 'refused' && explain(receiving.problem, language)}
        {receiving.at === 'not-an-edition' &&
          t('juror.addendum.notAnEdition', { name: receiving.name })}
      </p>
      <div className={styles.acts}>
        {waiting && (
          <Button size="compact-sm" variant="default" onClick={() => take(waiting.file)}>
            {t('juror.addendum.take')}
          </Button>
        )}
        {receiving.at !== 'reading' && (
          <Button size="compact-sm" variant="subtle" onClick={leave}>
            {t(waiting ? 'juror.addendum.later' : 'juror.addendum.close')}
          </Button>
        )}
      </div>
    </div>
  );
}
