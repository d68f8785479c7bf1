import { Button, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsavedShow } from '../../ui/unsaved-show';
import styles from './unsaved-dialog.module.css';

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
    <Modal.Root opened={waiting !== null} onClose={stay} size={560}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body ?? ''}>
          <Modal.Title className={styles.title ?? ''}>{t('console.unsaved.title')}</Modal.Title>
          <p>{t('console.unsaved.why')}</p>
          <div className={styles.acts}>
            <Button variant="subtle" color="red" c="var(--refused)" onClick={goAnyway}>
              {t('console.unsaved.lose')}
            </Button>
            <Button data-autofocus onClick={stay}>
              {t('console.unsaved.stay')}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
