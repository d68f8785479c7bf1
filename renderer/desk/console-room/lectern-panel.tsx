import { IconLock, IconLockOpen2, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisplayView } from '../../../shared/ipc-windows';
import type { Show } from '../../../shared/stage/show';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import { StateChip } from '../../parts/state-chip';
import consoleStyles from './console.module.css';
import styles from './lectern-panel.module.css';
import type { Ceremony } from './read-ceremony';
import { useDisplays } from './use-displays';
import { type Lectern, useLectern } from './use-lectern';

interface Props {
  readonly ceremony: Ceremony;
  readonly show: Show;
  /** The audience's screen, which the lectern never takes. */
  readonly stage: string;
}

/** The third window: chosen, locked until the seal is compared, closed. */
export function LecternPanel({ ceremony, show, stage }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const lectern = useLectern(ceremony, show);
  const displays = useDisplays() ?? [];
  const free = displays.filter(({ id, holdsConsole }) => id !== stage && !holdsConsole);
  const { state, problem } = lectern;
  const label = displays.find(({ id }) => id === state.display)?.label ?? '';
  return (
    <section className={styles.panel} aria-labelledby="console-lectern">
      <h2 id="console-lectern">{t('lectern.title')}</h2>
      {!state.open && free.length === 0 && <p className={styles.muted}>{t('lectern.none')}</p>}
      {!state.open && free.length > 0 && <Choose free={free} onOpen={lectern.open} />}
      {state.open && <Shown lectern={lectern} label={label} fingerprint={ceremony.fingerprint} />}
      {problem && <p role="alert">{explain(problem, language)}</p>}
    </section>
  );
}

interface ChooseProps {
  readonly free: readonly DisplayView[];
  readonly onOpen: (display: string) => void;
}

function Choose({ free, onOpen }: ChooseProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = free.find(({ id }) => id === picked) ?? free[0];
  return (
    <>
      <p className={styles.muted}>{t('lectern.lead')}</p>
      <div className={styles.row}>
        {free.length > 1 && (
          <select
            aria-label={t('lectern.screen')}
            value={chosen?.id}
            onChange={({ target }) => setPicked(target.value)}
          >
            {free.map(({ id, label }) => (
              <option value={id} key={id}>
                {t('console.display.named', { label })}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          className={consoleStyles.small}
          onClick={() => chosen && onOpen(chosen.id)}
        >
          {t('lectern.open')}
        </button>
      </div>
    </>
  );
}

interface ShownProps {
  readonly lectern: Lectern;
  readonly label: string;
  readonly fingerprint: string;
}

function Shown({ lectern, label, fingerprint }: ShownProps) {
  const { t } = useTranslation();
  const { state, isLocked } = lectern;
  const hasSeal = fingerprint !== '';
  return (
    <>
      <div className={styles.row}>
        <span role="status">
          <StateChip
            tone={state.unplugged ? 'refused' : isLocked ? 'warn' : 'ok'}
            icon={<ShownIcon unplugged={state.unplugged} isLocked={isLocked} />}
          >
            {state.unplugged
              ? t('lectern.unplugged')
              : t(isLocked ? 'lectern.lockedOn' : 'lectern.shownOn', { label })}
          </StateChip>
        </span>
        {hasSeal && !isLocked && (
          <button type="button" className={consoleStyles.small} onClick={() => lectern.lock(true)}>
            {t('lectern.lock')}
          </button>
        )}
        <button type="button" className={consoleStyles.small} onClick={lectern.close}>
          {t('lectern.close')}
        </button>
      </div>
      {isLocked && (
        <>
          <p className={styles.muted}>{t('lectern.compare')}</p>
          <p className={styles.code}>{fingerprint}</p>
          <button type="button" className={consoleStyles.small} onClick={() => lectern.lock(false)}>
            {t('lectern.unlock')}
          </button>
        </>
      )}
    </>
  );
}

function ShownIcon({
  unplugged,
  isLocked,
}: {
  readonly unplugged: boolean;
  readonly isLocked: boolean;
}) {
  const Icon = unplugged ? IconPlugConnectedX : isLocked ? IconLock : IconLockOpen2;
  return <Icon size={15} stroke={1.8} aria-hidden />;
}
