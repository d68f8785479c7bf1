import { Button, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyText } from '../../../../shared/file/text-rules';
import { BlockedAct } from '../blocked-act';
import { Dialog } from '../dialog';
import styles from './closing-line.module.css';
import choice from './fork-compare.module.css';

interface ClosingDialogProps {
  readonly isOpen: boolean;
  readonly onLeave: () => void;
  readonly onClose: (by: string) => Promise<void>;
}

/** Who closes the merge, once what it means is read. */
export function ClosingDialog({ isOpen, onLeave, onClose }: ClosingDialogProps) {
  const { t } = useTranslation();
  const [by, setBy] = useState('');
  const name = tidyText(by);
  const close = async (): Promise<void> => {
    await onClose(name);
    onLeave();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onLeave} size={560} title={t('merge.closing.title')}>
      <p className={styles.lead}>{t('merge.closing.what')}</p>
      <div className={choice.choice}>
        <TextInput
          label={t('merge.closing.by')}
          description={t('merge.enrol.byHint')}
          value={by}
          maxLength={200}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <div className={choice.acts}>
          <Button variant="default" onClick={onLeave}>
            {t('merge.compare.cancel')}
          </Button>
          <BlockedAct
            icon={<IconLock size={17} stroke={1.8} aria-hidden />}
            blocked={
              name === ''
                ? t('merge.compare.missing', { what: t('merge.closing.missingBy') })
                : null
            }
            onAct={() => void close()}
          >
            {t('merge.closing.act')}
          </BlockedAct>
        </div>
      </div>
    </Dialog>
  );
}
