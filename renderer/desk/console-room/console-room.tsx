import { useMemo, useState } from 'react';
import type { DisplayView, PresenterSession } from '../../../shared/ipc';
import styles from './console.module.css';
import { FaultsView } from './faults-view';
import { LiveView } from './live-view';
import { readCeremony } from './read-ceremony';
import { SettingView } from './setting-view';

interface Props {
  readonly session: PresenterSession;
  /** Leaves the console for the file's choice. */
  readonly onLeave?: () => void;
}

/** From a sealed decision to the stage: checked, then a display chosen, then live. Always dark. */
export function ConsoleRoom({ session, onLeave }: Props) {
  const ceremony = useMemo(() => readCeremony(session), [session]);
  const [display, setDisplay] = useState<DisplayView | null>(null);
  return (
    <div className={styles.room} data-mantine-color-scheme="dark">
      {!ceremony.ok && <FaultsView faults={ceremony.error} onLeave={onLeave} />}
      {ceremony.ok && !display && (
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
