import { useTranslation } from 'react-i18next';
import { StayDialog } from '../../parts/stay-dialog';
import { useSaving } from '../../ui/juror-saving';
import { FAULT_WORDS } from './fault-words';
import { useClosing } from './use-closing';

/** Asked before a window closes on what no disk has: staying is the way that loses nothing. */
export function ClosingDialog() {
  const { t } = useTranslation();
  const { isAsked, stay, closeAnyway } = useClosing();
  // By parts: the rest changes at each key, and this is always here.
  const fault = useSaving((state) => state.fault);
  const aside = useSaving((state) => state.aside);
  const [other] = aside.values();
  const known = fault ?? other?.fault;
  const why = t(known ? FAULT_WORDS[known] : 'juror.saved.noAnswer');
  return (
    <StayDialog
      isAsked={isAsked}
      title={t('juror.saved.closing')}
      lose={t('juror.saved.closeAnyway')}
      stay={t('juror.saved.stay')}
      onLose={closeAnyway}
      onStay={stay}
    >
      <p>{t('juror.saved.closingWhy', { why })}</p>
      <p>{t(fault === null ? 'juror.saved.closingAside' : 'juror.saved.closingHow')}</p>
    </StayDialog>
  );
}
