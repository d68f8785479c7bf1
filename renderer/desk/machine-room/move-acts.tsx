import { Button, Group } from '@mantine/core';
import { IconDeviceLaptop, IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMachine } from '../../ui/machine';
import styles from './machine-room.module.css';
import type { MachineActs } from './use-machine-acts';

interface MoveActsProps {
  readonly acts: MachineActs;
  readonly isBusy: boolean;
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** Changing computers: the request of the new one, the signature of the former one. */
export function MoveActs({ acts, isBusy }: MoveActsProps) {
  const { t } = useTranslation();
  const moved = useMachine((state) => state.moved);
  return (
    <section className={styles.act}>
      <h3>{t('machine.move.title')}</h3>
      <p>{t('machine.move.lead')}</p>
      <Group gap={12}>
        <Button
          variant="default"
          leftSection={<IconDeviceLaptop {...ICON} />}
          disabled={isBusy}
          onClick={acts.askToMove}
        >
          {t('machine.move.ask')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconWritingSign {...ICON} />}
          disabled={isBusy}
          onClick={acts.handOver}
        >
          {t('machine.move.handOver')}
        </Button>
      </Group>
      {moved && (
        <p className={styles.done} role="status">
          {moved.at === 'taken' && t('machine.move.taken')}
          {moved.at === 'asked' && t('machine.move.asked', { name: moved.name })}
          {moved.at === 'handed-over' && t('machine.move.handedOver', { name: moved.name })}
        </p>
      )}
    </section>
  );
}
