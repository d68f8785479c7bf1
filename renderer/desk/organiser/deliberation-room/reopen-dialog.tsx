import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BlockedAct } from '../blocked-act';
import { Dialog } from '../dialog';
import { NameAndReason } from '../name-and-reason';
import { useNamesAndReasons } from '../use-name-and-reason';
import styles from './seal-dialog.module.css';

interface ReopenDialogProps {
  readonly isOpen: boolean;
  readonly onReopen: (by: string, reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A sealed decision is taken up again by name, for a reason; version 1 stays as it was sealed. */
export function ReopenDialog({ isOpen, onReopen, onClose }: ReopenDialogProps) {
  const { t } = useTranslation();
  const { whoOf, forget } = useNamesAndReasons();
  const who = whoOf('');
  const { by, reason } = who.said;
  const isReady = by !== '' && reason !== '';
  const reopen = async (): Promise<void> => {
    await onReopen(by, reason);
    forget('');
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size={560} title={t('deliberation.reopen.title')}>
      <div className={styles.form}>
        <p className="muted">{t('deliberation.reopen.lead')}</p>
        <NameAndReason
          who={who}
          words={{
            by: t('deliberation.reopen.by'),
            hint: t('deliberation.seal.nameHint'),
            reason: t('deliberation.reopen.reason'),
          }}
        />
        <div className={styles.acts}>
          <BlockedAct
            icon={<IconLockOpen size={18} stroke={1.6} aria-hidden />}
            blocked={isReady ? null : t('deliberation.reopen.missing')}
            onAct={() => void reopen()}
          >
            {t('deliberation.reopen.confirm')}
          </BlockedAct>
        </div>
      </div>
    </Dialog>
  );
}
