import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import type { WorkDatabase } from '../../store/journal-rows';
import { useCommits, useJournalNumber } from '../../store/use-opened';
import styles from './saved-mark.module.css';

/** Whether journal and database have the organiser's last act, with the journal's number. */
export function SavedMark({ database }: { readonly database: WorkDatabase }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { inFlight, problem } = useCommits(database);
  const number = useJournalNumber(database);
  const icon = { size: 15, stroke: 2, 'aria-hidden': true } as const;
  if (problem !== null) {
    return (
      <span
        className={styles.mark}
        data-at="not-saved"
        role="alert"
        title={explain(problem, language)}
      >
        <IconAlertTriangle {...icon} />
        {t('app.notSaved')}
      </span>
    );
  }
  if (inFlight === 0 && number === null) return null;
  return (
    <span className={styles.mark} role="status" aria-live="polite">
      {inFlight > 0 ? <IconDots {...icon} /> : <IconCheck {...icon} />}
      <span>{t(inFlight > 0 ? 'app.saving' : 'app.saved')}</span>
      {inFlight === 0 && (
        <span className={styles.number} aria-hidden>
          {number}
        </span>
      )}
    </span>
  );
}
