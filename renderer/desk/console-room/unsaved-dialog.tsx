import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { StayDialog } from '../../parts/stay-dialog';
import { useUnsavedShow } from '../../ui/unsaved-show';

/** Asked before edits that no file holds are left behind; staying is the way that loses nothing. */
export function UnsavedDialog() {
  const { t } = useTranslation();
  const { waiting, stay, goAnyway } = useUnsavedShow();
  useEffect(() => {
    const onClosing = (event: BeforeUnloadEvent): void => {
      const { isChanged, before } = useUnsavedShow.getState();
      if (!isChanged) return;
      event.preventDefault();
      // What Chromium asked for before version 119.
      event.returnValue = true;
      before(() => window.close());
    };
    window.addEventListener('beforeunload', onClosing);
    return () => window.removeEventListener('beforeunload', onClosing);
  }, []);
  return (
    <StayDialog
      isAsked={waiting !== null}
      title={t('console.unsaved.title')}
      lose={t('console.unsaved.lose')}
      stay={t('console.unsaved.stay')}
      onLose={goAnyway}
      onStay={stay}
    >
      <p>{t('console.unsaved.why')}</p>
    </StayDialog>
  );
}
