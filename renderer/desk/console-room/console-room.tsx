import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PresenterSession } from '../../../shared/ipc';
import type { DisplayView } from '../../../shared/ipc-windows';
import { writeShow } from '../../../shared/stage/show-file';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { leave } from '../../ui/leave';
import { useUnsavedShow } from '../../ui/unsaved-show';
import { CheckView } from './check-view';
import styles from './console.module.css';
import { EditView } from './edit-view';
import { FaultsView } from './faults-view';
import { LiveView } from './live-view';
import { PapersView } from './papers-view';
import { type PrepareRoom, PrepareRow } from './prepare-row';
import { type Ceremony, type Prepared, prepareRehearsal, readCeremony } from './read-ceremony';
import { rehearsalOf } from './rehearsal-of';
import { SettingView } from './setting-view';
import { UnsavedDialog } from './unsaved-dialog';
import { useLiveDisplay } from './use-live-display';

interface Props {
  readonly session: PresenterSession;
  /** The file's own name, for a refusal; null once the page was loaded again. */
  readonly name?: string | null;
  /** Leaves the console for the file's choice. */
  readonly onLeave?: () => void;
}

/** From a sealed decision to the stage: checked, prepared, then a display chosen, then live. Always dark. */
export function ConsoleRoom({ session, name = null, onLeave }: Props) {
  const read = useMemo(() => readCeremony(session), [session]);
  return (
    <div className={styles.room} data-mantine-color-scheme="dark">
      {read.ok ? (
        <ReadyRoom
          first={read.value}
          // A page that was loaded again finds its edits in main, which no file may hold.
          isEdited={name === null && session.show !== undefined}
          onLeave={onLeave}
        />
      ) : (
        <FaultsView unread={read.error} name={name} onLeave={onLeave} />
      )}
    </div>
  );
}

interface ReadyProps {
  readonly first: Prepared;
  readonly isEdited: boolean;
  readonly onLeave: (() => void) | undefined;
}

function ReadyRoom({ first, isEdited, onLeave }: ReadyProps) {
  const [real, setReal] = useState(first);
  const [rehearsed, setRehearsed] = useState<Prepared | null>(null);
  const [at, setAt] = useState<'setting' | PrepareRoom>('setting');
  const live = useLiveDisplay();
  // A rehearsal, and coming back from it, goes to the screen that was chosen.
  const [picked, setPicked] = useState<string | null>(null);
  const [chosen, setDisplay] = useState<DisplayView | null>();
  const display = chosen === undefined ? live : chosen;
  const ceremony = rehearsed ?? real;
  const { change, settle, before } = useUnsavedShow.getState();
  useEffect(() => {
    if (isEdited) change();
    return settle;
  }, [isEdited, change, settle]);
  const toSetting = (): void => setAt('setting');
  if (display)
    return (
      <LiveView
        ceremony={ceremony}
        display={display}
        onLeave={() => setDisplay(null)}
        key={display.id}
      />
    );
  if (display === undefined) return null;
  const edit = (next: Prepared): void => {
    setReal(next);
    change();
    // In main's memory: a console that crashes finds its edits again.
    void bridge.keepShow({ show: writeShow(next.file) });
  };
  return (
    <Preparing ceremony={ceremony} onHome={() => before(() => void leave())}>
      {at === 'order' && <EditView prepared={real} onEdit={edit} onDone={toSetting} />}
      {at === 'check' && <CheckView ceremony={ceremony} onDone={toSetting} />}
      {at === 'papers' && <PapersView ceremony={ceremony} onDone={toSetting} />}
      {at === 'setting' && (
        <SettingView
          ceremony={ceremony}
          picked={picked}
          onPick={setPicked}
          onOpened={setDisplay}
          onLeave={onLeave && (() => before(onLeave))}
          key={ceremony.mergeCode}
        >
          <PrepareRow
            prepared={ceremony}
            isRehearsed={rehearsed !== null}
            onGo={setAt}
            onRehearse={() => setRehearsed(rehearsed ? null : prepareRehearsal(rehearsalOf(real)))}
          />
        </SettingView>
      )}
    </Preparing>
  );
}

interface PreparingProps {
  readonly ceremony: Ceremony;
  readonly onHome: () => void;
  readonly children: ReactNode;
}

/** The bar of every desk over the rooms before the show. */
function Preparing({ ceremony, onHome, children }: PreparingProps) {
  const { inLanguage } = useLanguage();
  const { grid, shortTitle } = ceremony.edition;
  return (
    <>
      <TopBar
        edition={inLanguage(shortTitle)}
        weights={grid.criteria.map((criterion) => criterion.weight)}
        onHome={onHome}
        isAlwaysDark
      />
      {children}
      <UnsavedDialog />
    </>
  );
}
