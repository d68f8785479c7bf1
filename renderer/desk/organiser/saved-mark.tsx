import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import { SaveState } from '../../parts/save-state';
import type { WorkDatabase } from '../../store/journal-rows';
import { useCommits, useJournalNumber } from '../../store/use-opened';

/** Whether journal and database have the organiser's last act. */
export function SavedMark({ database }: { readonly database: WorkDatabase }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { inFlight, problem } = useCommits(database);
  const number = useJournalNumber(database);
  if (inFlight === 0 && number === null && problem === null) return null;
  return (
    <SaveState
      fault={problem && t('app.notSaved')}
      detail={problem ? explain(problem, language) : undefined}
      isSaving={inFlight > 0}
      number={number}
    />
  );
}
