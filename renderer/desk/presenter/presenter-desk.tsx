import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef, Greeting, PresenterSession } from '../../../shared/ipc';
import { explain } from '../../../shared/words/explain';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { useWay } from '../../ui/way';
import { ConsoleRoom } from '../console-room/console-room';
import styles from './presenter-desk.module.css';
import { ShowDoor } from './show-door';

type State =
  | { readonly at: 'entry'; readonly problem: string | null }
  | { readonly at: 'opening' }
  | { readonly at: 'console'; readonly session: PresenterSession };

interface Props {
  readonly greeting?: Greeting;
}

/** The presenter's door: choose the sealed file, then the console. */
export function PresenterDesk({ greeting }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { way, go } = useWay();
  const [state, setState] = useState<State>(() => {
    const session = greeting?.session;
    if (session?.role === 'presenter') return { at: 'console', session };
    return { at: 'entry', problem: null };
  });

  const open = useCallback(
    async (file: string): Promise<void> => {
      setState({ at: 'opening' });
      const answer = await bridge.openPalmares({ file });
      if (answer.ok) setState({ at: 'console', session: answer.value });
      else setState({ at: 'entry', problem: explain(answer.error, language) });
    },
    [language],
  );

  // A show that was double-clicked waits for its passphrase; never in the middle of a ceremony.
  const [dropped, setDropped] = useState<FileRef | null>(null);
  const given = dropped ?? (way.at === 'presenter' ? way.show : undefined);
  const isWaiting = state.at === 'entry';
  useEffect(() => {
    if (!isWaiting) return;
    return bridge.on('filesOpened', ({ files }) => {
      const sealed = files.find(({ kind }) => kind === 'palmares');
      if (sealed) void open(sealed.ref);
      else setDropped(files.find(({ kind }) => kind === 'show') ?? null);
    });
  }, [isWaiting, open]);

  // A file that was double-clicked is opened once, by itself.
  const carried = way.at === 'presenter' ? way.palmares?.ref : undefined;
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (carried === undefined || taken.current === carried) return;
    taken.current = carried;
    void open(carried);
  }, [carried, open]);

  const choose = async (): Promise<void> => {
    const answer = await bridge.chooseFiles({ want: 'palmares' });
    if (!answer.ok) setState({ at: 'entry', problem: explain(answer.error, language) });
    const file = answer.ok ? answer.value.files[0] : undefined;
    if (file) await open(file.ref);
  };

  const openShow = async (passphrase: string): Promise<void> => {
    const answer = given ? null : await bridge.chooseFiles({ want: 'show' });
    const file = given ?? (answer?.ok ? answer.value.files[0] : undefined);
    if (!file) return;
    setState({ at: 'opening' });
    const opened = await bridge.openShow({ file: file.ref, passphrase });
    if (opened.ok) setState({ at: 'console', session: opened.value });
    else setState({ at: 'entry', problem: explain(opened.error, language) });
  };

  const lock = async (): Promise<void> => {
    setDropped(null);
    await bridge.lock({});
    setState({ at: 'entry', problem: null });
  };

  if (state.at === 'console') {
    return <ConsoleRoom session={state.session} onLeave={() => void lock()} />;
  }
  return (
    <main className={styles.page} data-mantine-color-scheme="dark">
      <h1 className={styles.title}>{t('console.entry.title')}</h1>
      <p className={styles.lead}>{t('console.entry.lead')}</p>
      {state.at === 'opening' && <p role="status">{t('console.entry.checking')}</p>}
      {state.at === 'entry' && state.problem && (
        <p role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.filled}
          disabled={state.at === 'opening'}
          onClick={() => void choose()}
        >
          {t('console.entry.choose')}
        </button>
        <button type="button" className={styles.button} onClick={() => go({ at: 'doors' })}>
          {t('console.entry.leave')}
        </button>
      </div>
      <ShowDoor
        name={given?.name ?? null}
        isBusy={state.at === 'opening'}
        onOpen={(passphrase) => void openShow(passphrase)}
      />
    </main>
  );
}
