import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../../shared/words/explain';
import { useLanguage } from '../../../i18n/use-language';
import { sayDrop } from './merge-shows';
import styles from './reading-line.module.css';
import type { Reading } from './use-merge';

/** How far the reading is, with the act that stops it; then what it came to, in a sentence. */
export function ReadingLine({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (reading.kind === 'reading') {
    const { done, of, stop } = reading;
    return (
      <div className={styles.line}>
        <Progress
          className={styles.bar ?? ''}
          value={(100 * done) / of}
          aria-label={t('merge.drop.progress')}
        />
        <p className={styles.said}>{t('merge.drop.reading', { done, of })}</p>
        <Button variant="default" size="compact-sm" onClick={stop}>
          {t('merge.drop.stop')}
        </Button>
      </div>
    );
  }
  const words =
    reading.kind === 'done'
      ? sayDrop(reading, language)
      : reading.kind === 'stopped'
        ? explain(reading.problem, language)
        : '';
  return (
    <p className={styles.said} role="status" data-stopped={reading.kind === 'stopped' || undefined}>
      {words}
    </p>
  );
}
