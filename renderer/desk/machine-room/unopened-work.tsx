import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/file/problem';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import styles from './machine-room.module.css';

interface UnopenedWorkProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** Database or journal refused to open: why, what is safe, and the one thing to do. */
export function UnopenedWork({ problem, onRetry }: UnopenedWorkProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.refused} role="alert">
        <h1>{t('machine.refused.title')}</h1>
        <p>{explain(problem, language)}</p>
        <p className="muted">{t('machine.refused.safe')}</p>
        <Button onClick={onRetry}>{t('machine.refused.retry')}</Button>
      </main>
    </div>
  );
}
