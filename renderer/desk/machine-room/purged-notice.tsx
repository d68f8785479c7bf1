import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMachine } from '../../ui/machine';
import { MachineDialog } from './machine-dialog';
import styles from './machine-room.module.css';

/** After a purge: what is gone, and what stays. */
export function PurgedNotice() {
  const { t } = useTranslation();
  const { purged, forgetPurged } = useMachine();
  if (purged === null) return null;
  const { files, editionFile, others } = purged;
  return (
    <MachineDialog isOpen title={t('machine.purge.doneTitle')} onClose={forgetPurged}>
      <ul className={styles.left}>
        <li>{t(files === 'gone' ? 'machine.purge.gone' : 'machine.purge.left')}</li>
        {editionFile === 'gone' && <li>{t('machine.purge.editionGone')}</li>}
        {others > 0 && <li>{t('machine.purge.editionStays', { count: others })}</li>}
        <li>{t('machine.purge.elsewhere')}</li>
      </ul>
      <Button onClick={forgetPurged}>{t('machine.purge.close')}</Button>
    </MachineDialog>
  );
}
