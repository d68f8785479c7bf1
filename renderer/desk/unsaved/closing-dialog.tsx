import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../ui/juror-saving';
import { FAULT_WORDS } from './fault-words';
import styles from './unsaved.module.css';
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
    <Modal.Root opened={isAsked} onClose={stay} size={560} zIndex={500}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body ?? ''}>
          <Modal.Title className={styles.title ?? ''}>{t('juror.saved.closing')}</Modal.Title>
          <p>{t('juror.saved.closingWhy', { why })}</p>
          <p>{t(fault === null ? 'juror.saved.closingAside' : 'juror.saved.closingHow')}</p>
          <div className={styles.acts}>
            <Button variant="subtle" color="red" c="var(--refused)" onClick={closeAnyway}>
              {t('juror.saved.closeAnyway')}
            </Button>
            <Button data-autofocus onClick={stay}>
              {t('juror.saved.stay')}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
