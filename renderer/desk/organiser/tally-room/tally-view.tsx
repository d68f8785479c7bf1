import { Button } from '@mantine/core';
import { IconArrowDown, IconGavel, IconHourglass, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/ids';
import { sayCountFirst } from '../../../../shared/words/count';
import { useLanguage } from '../../../i18n/use-language';
import { StateChip } from '../../../parts/state-chip';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { RoomHead } from '../room-head';
import { Agenda } from './agenda';
import { Alerts } from './alerts';
import type { InsightShown } from './insight-shows';
import { OddsBar } from './odds-bar';
import { Pictures } from './pictures';
import { RankTable } from './rank-table';
import type { TallyShown } from './tally-shows';
import styles from './tally-view.module.css';

interface TallyViewProps {
  readonly shown: TallyShown;
  readonly insight: InsightShown;
  readonly onAgenda: (point: AgendaPoint) => void;
  readonly onDebate: (dossiers: readonly DossierId[]) => void;
  readonly onMerge: () => void;
  readonly onNext: () => void;
}

const TONES = { certified: 'ok', close: 'warn', contested: 'warn' } as const;
const TO_DISCUSS = 'to-discuss';

export function TallyView(props: TallyViewProps) {
  const { shown, insight, onAgenda, onDebate, onMerge, onNext } = props;
  const { t } = useTranslation();
  const { ranks, unranked, heat } = shown;
  const { agenda, odds, state } = insight;
  return (
    <div className={styles.room} aria-busy={state === 'working'}>
      <RoomHead
        title={t('tally.title')}
        chips={
          <>
            <Chips shown={shown} insight={insight} />
            {ranks.length > 0 && (
              <Button
                className={styles.next ?? ''}
                leftSection={<IconGavel size={17} stroke={1.8} aria-hidden />}
                onClick={onNext}
              >
                {t('tally.next')}
              </Button>
            )}
          </>
        }
        lead={<Verdict shown={shown} insight={insight} />}
        act={odds && <OddsBar odds={odds} />}
      />
      <Alerts alerts={shown.alerts} onAgenda={onAgenda} onMerge={onMerge} />
      {state === 'failed' && <p role="alert">{t('tally.live.failed')}</p>}
      {ranks.length + unranked.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.order}>
            <RankTable method={shown.method} ranks={ranks} unranked={unranked} />
            {ranks.length > 0 && agenda && (
              <Agenda id={TO_DISCUSS} points={agenda} onDebate={onDebate} />
            )}
          </div>
          {ranks.length > 0 && <Pictures heat={heat} insight={insight} />}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {state === 'ready' ? t('tally.live.ready') : ''}
      </p>
    </div>
  );
}

interface PartProps {
  readonly shown: TallyShown;
  readonly insight: InsightShown;
}

function Chips({ shown, insight: { chip } }: PartProps) {
  const { t } = useTranslation();
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  return (
    <>
      {chip && (
        <StateChip tone={TONES[chip]} icon={<IconScale {...icon} />}>
          {t(`insight.chip.${chip}`)}
        </StateChip>
      )}
      {shown.isProvisional && (
        <StateChip tone="warn" icon={<IconHourglass {...icon} />}>
          {t('tally.chip.provisional')}
        </StateChip>
      )}
    </>
  );
}

/** What is read aloud, then what it asks and where to go for it. */
function Verdict({ shown, insight: { laureate, commended, agenda } }: PartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const count = agenda?.length ?? 0;
  const toDiscuss = () => {
    const section = document.getElementById(TO_DISCUSS);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <>
      <p className={styles.verdict}>
        {shown.lead} {laureate}
      </p>
      <p className={styles.asks}>
        {[commended, shown.asks].filter((words) => words !== '').join(' ')}{' '}
        {count > 0 && (
          <button type="button" className={styles.jump} onClick={toDiscuss}>
            {t('tally.agenda.jump', { count, n: sayCountFirst(count, language) })}
            <IconArrowDown size={14} stroke={2} aria-hidden />
          </button>
        )}
      </p>
    </>
  );
}
