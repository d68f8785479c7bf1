import { Button } from '@mantine/core';
import { IconGavel, IconHourglass, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../parts/state-chip';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { RoomHead } from '../room-head';
import { Alerts } from './alerts';
import { HeatMap } from './heat-map';
import { RankTable } from './rank-table';
import type { TallyShown } from './tally-shows';
import styles from './tally-view.module.css';

interface TallyViewProps {
  readonly shown: TallyShown;
  readonly onAgenda: (point: AgendaPoint) => void;
  readonly onMerge: () => void;
  readonly onNext: () => void;
}

const TONES = { clear: 'ok', close: 'warn', disputed: 'warn' } as const;

export function TallyView({ shown, onAgenda, onMerge, onNext }: TallyViewProps) {
  const { t } = useTranslation();
  const { state, ranks, unranked, heat } = shown;
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  return (
    <>
      <RoomHead
        title={t('tally.title')}
        chips={
          <>
            {state && (
              <StateChip tone={TONES[state]} icon={<IconScale {...icon} />}>
                {t(`tally.chip.${state}`)}
              </StateChip>
            )}
            {shown.isProvisional && (
              <StateChip tone="warn" icon={<IconHourglass {...icon} />}>
                {t('tally.chip.provisional')}
              </StateChip>
            )}
          </>
        }
        lead={<p className={styles.verdict}>{shown.verdict}</p>}
        act={
          ranks.length > 0 && (
            <Button leftSection={<IconGavel size={17} stroke={1.8} aria-hidden />} onClick={onNext}>
              {t('tally.next')}
            </Button>
          )
        }
      />
      <Alerts alerts={shown.alerts} onAgenda={onAgenda} onMerge={onMerge} />
      {ranks.length + unranked.length === 0 ? (
        <p className="muted">{t('tally.empty')}</p>
      ) : (
        <div className={styles.columns}>
          <RankTable ranks={ranks} unranked={unranked} />
          <div className={styles.pictures}>
            <HeatMap heat={heat} />
            <p className={styles.inform}>
              {t('tally.floor')} {t('tally.inform')}
            </p>
          </div>
        </div>
      )}
    </>
  );
}
