import { useTranslation } from 'react-i18next';
import { SaveState } from '../../parts/save-state';
import type { WorkDatabase } from '../../store/journal-rows';
import { useJournalNumber } from '../../store/use-opened';
import { useSaving } from '../../ui/juror-saving';
import { FAULT_WORDS } from '../unsaved/fault-words';

interface SavedMarkProps {
  readonly database: WorkDatabase;
  readonly onRetry?: () => void;
}

/** Whether all that the juror typed is on the disk; if not, why, and another try. */
export function SavedMark({ database, onRetry }: SavedMarkProps) {
  const { t } = useTranslation();
  const isSaving = useSaving(({ inFlight }) => inFlight > 0);
  const fault = useSaving((state) => state.fault);
  const number = useJournalNumber(database);
  return (
    <SaveState
      fault={fault && t('juror.saved.notSaved', { why: t(FAULT_WORDS[fault]) })}
      isSaving={isSaving}
      number={number}
      onRetry={onRetry}
    />
  );
}
