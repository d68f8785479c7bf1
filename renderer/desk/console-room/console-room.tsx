import { useMemo, useState } from 'react';
import type { DisplayView, PresenterSession } from '../../../shared/ipc';
import styles from './console.module.css';
import { FaultsView } from './faults-view';
import { LiveView } from './live-view';
import { readCeremony } from './read-ceremony';
import { SettingView } from './setting-view';
import { useLiveDisplay } from './use-live-display';

interface Props {
  readonly session: PresenterSession;
  /** Leaves the console for the file's choice. */
  readonly onLeave?: () => void;
}

/** From a sealed decision to the stage: checked, then a display chosen, then live. Always dark. */
export function ConsoleRoom({ session, onLeave }: Props) {
  const ceremony = useMemo(() => readCeremony(session), [session]);
  const live = useLiveDisplay();
  const [chosen, setDisplay] = useState<DisplayView | null>();
  const display = chosen === undefined ? live : chosen;
  return (
    <div className={styles.room} data-mantine-color-scheme="dark">
      {!ceremony.ok && <FaultsView faults={ceremony.error} onLeave={onLeave} />}
      {ceremony.ok && display === null && (
        <SettingView ceremony={ceremony.value} onOpened={setDisplay} onLeave={onLeave} />
      )}
      {ceremony.ok && display && (
        <LiveView
          ceremony={ceremony.value}
          display={display}
          onLeave={() => setDisplay(null)}
          key={display.id}
        />
      )}
    </div>
  );
}
