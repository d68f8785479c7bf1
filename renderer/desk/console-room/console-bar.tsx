import { IconDeviceProjector, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/edition/edition';
import type { DisplayView } from '../../../shared/ipc-windows';
import { sayDate } from '../../../shared/words/format';
import { useLanguage } from '../../i18n/use-language';
import { Crown } from '../../parts/crown';
import { StateChip } from '../../parts/state-chip';
import styles from './console.module.css';
import { HoldButton } from './hold-button';
import { useClock } from './use-clock';

interface Props {
  readonly edition: Edition;
  readonly display: DisplayView;
  readonly isOpen: boolean;
  readonly isUnplugged: boolean;
  readonly onReopen: () => void;
  readonly onLeave: () => void;
}

/** Where the show is projected, the hour, and the only way out of the live show. */
export function ConsoleBar(props: Props) {
  const { edition, display, isOpen, isUnplugged, onReopen, onLeave } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { schedule, timezone, grid, fictional } = edition;
  const { width, height } = display.bounds;
  const size = t('console.display.size', { width, height });
  return (
    <header className={styles.bar}>
      <Crown weights={grid.criteria.map((criterion) => criterion.weight)} size={22} />
      <h1 className={styles.wordmark}>{t('console.bar.title')}</h1>
      <span className={styles.rule} />
      <span className={styles.muted}>
        {t('console.bar.ceremony', { date: sayDate(schedule.ceremony, language, timezone) })}
        {fictional && ` · ${t('console.bar.rehearsal')}`}
      </span>
      <span className={styles.space} />
      {isOpen && !isUnplugged ? (
        <StateChip tone="ok" icon={<IconDeviceProjector size={15} stroke={1.8} aria-hidden />}>
          {`${t('console.display.named', { label: display.label })}, ${size}`}
        </StateChip>
      ) : (
        <span role="alert" className={styles.gone}>
          <StateChip
            tone="refused"
            icon={<IconPlugConnectedX size={15} stroke={1.8} aria-hidden />}
          >
            {t(isOpen ? 'console.bar.unplugged' : 'console.bar.gone')}
          </StateChip>
          {!isOpen && (
            <button type="button" className={styles.small} onClick={onReopen}>
              {t('console.bar.reopen')}
            </button>
          )}
        </span>
      )}
      <HoldButton className={styles.small} onHeld={onLeave} hint={t('console.bar.leaveHold')}>
        {t('console.bar.leave')}
      </HoldButton>
      <span className={styles.rule} />
      <Clock />
    </header>
  );
}

function Clock() {
  const now = useClock();
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return <time className={styles.clock}>{`${two(now.getHours())}:${two(now.getMinutes())}`}</time>;
}
