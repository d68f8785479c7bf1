import { useTranslation } from 'react-i18next';
import type { Greeting } from '../../../shared/ipc';
import { TopBar } from '../../parts/top-bar';
import { useWay } from '../../ui/way';
import { ConsoleRoom } from '../console-room/console-room';
import styles from './presenter-desk.module.css';
import { ShowDoor } from './show-door';
import { usePresenter, useRefusal } from './use-presenter';

interface Props {
  readonly greeting?: Greeting;
}

/** The presenter's door: choose the sealed file, then the console. */
export function PresenterDesk({ greeting }: Props) {
  const { t } = useTranslation();
  const go = useWay((way) => way.go);
  const sayRefusal = useRefusal();
  const session = greeting?.session;
  const door = usePresenter(session?.role === 'presenter' ? session : null);
  const { state, show } = door;

  if (state.at === 'console') {
    return (
      <ConsoleRoom session={state.session} name={state.name} onLeave={() => void door.lock()} />
    );
  }
  const isBusy = state.at === 'opening';
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.main}>
        <h1 className={styles.title}>{t('console.entry.title')}</h1>
        <p className={styles.lead}>{t('console.entry.lead')}</p>
        {isBusy && <p role="status">{t('console.entry.checking')}</p>}
        {state.at === 'entry' && state.refused && (
          <p role="alert" className={styles.problem}>
            {sayRefusal(state.refused)}
          </p>
        )}
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.filled}
            disabled={isBusy}
            onClick={() => void door.choosePalmares()}
          >
            {t('console.entry.choose')}
          </button>
          <button type="button" className={styles.button} onClick={() => go({ at: 'doors' })}>
            {t('console.entry.leave')}
          </button>
        </div>
        <ShowDoor
          name={show?.name ?? null}
          isBusy={isBusy}
          onOpen={(passphrase) => void door.openShow(passphrase)}
          onAnother={() => void door.anotherShow()}
        />
      </main>
    </div>
  );
}
