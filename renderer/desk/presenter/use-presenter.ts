import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/file/problem';
import type { FileRef, PresenterSession } from '../../../shared/ipc';
import type { Result } from '../../../shared/result';
import { explain } from '../../../shared/words/explain';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { useWay } from '../../ui/way';

type State =
  | { readonly at: 'entry'; readonly refused: Refused | null }
  | { readonly at: 'opening' }
  | { readonly at: 'console'; readonly session: PresenterSession; readonly name: string | null };

/** Why a file was not opened; no file where none could be chosen. */
interface Refused {
  readonly file: FileRef | null;
  readonly problem: Problem | 'other-kind';
}

/** The presenter's door: which file is opened, why one was not, and the session it gives. */
export function usePresenter(held: PresenterSession | null) {
  const { way } = useWay();
  const [state, setState] = useState<State>(
    held ? { at: 'console', session: held, name: null } : { at: 'entry', refused: null },
  );
  // A show that was chosen or double-clicked waits for its passphrase, and for another try at it.
  const [taken, setTaken] = useState<FileRef | null>(null);
  const show = taken ?? (way.at === 'presenter' ? (way.show ?? null) : null);

  const opened = useCallback((file: FileRef, answer: Result<PresenterSession, Problem>): void => {
    if (answer.ok) setState({ at: 'console', session: answer.value, name: file.name });
    else setState({ at: 'entry', refused: { file, problem: answer.error } });
  }, []);
  const openPalmares = useCallback(
    async (file: FileRef): Promise<void> => {
      setState({ at: 'opening' });
      opened(file, await bridge.openPalmares({ file: file.ref }));
    },
    [opened],
  );

  // Never in the middle of a ceremony.
  const isWaiting = state.at === 'entry';
  useEffect(() => {
    if (!isWaiting) return;
    return bridge.on('filesOpened', ({ files }) => {
      const sealed = files.find(({ kind }) => kind === 'palmares');
      const given = files.find(({ kind }) => kind === 'show');
      const [first] = files;
      if (sealed) void openPalmares(sealed);
      else if (given) setTaken(given);
      else if (first) setState({ at: 'entry', refused: { file: first, problem: 'other-kind' } });
    });
  }, [isWaiting, openPalmares]);

  // A file that was double-clicked is opened once, by itself.
  const carried = way.at === 'presenter' ? way.palmares : undefined;
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (carried === undefined || begun.current === carried.ref) return;
    begun.current = carried.ref;
    void openPalmares(carried);
  }, [carried, openPalmares]);

  const choose = async (want: 'palmares' | 'show'): Promise<FileRef | null> => {
    const answer = await bridge.chooseFiles({ want });
    if (!answer.ok) {
      setState({ at: 'entry', refused: { file: null, problem: answer.error } });
      return null;
    }
    return answer.value.files[0] ?? null;
  };

  return {
    state,
    show,
    choosePalmares: async (): Promise<void> => {
      const file = await choose('palmares');
      if (file) await openPalmares(file);
    },
    openShow: async (passphrase: string): Promise<void> => {
      const file = show ?? (await choose('show'));
      if (!file) return;
      setTaken(file);
      setState({ at: 'opening' });
      opened(file, await bridge.openShow({ file: file.ref, passphrase }));
    },
    anotherShow: async (): Promise<void> => {
      const file = await choose('show');
      if (file) setTaken(file);
    },
    lock: async (): Promise<void> => {
      setTaken(null);
      await bridge.lock({});
      setState({ at: 'entry', refused: null });
    },
  };
}

/** The refusal in words, with the file's name. */
export function useRefusal(): (refused: Refused) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return ({ file, problem }) => {
    if (problem === 'other-kind') return t('console.entry.otherKind', { name: file?.name ?? '' });
    const why = explain(problem, language);
    return file ? t('console.entry.refused', { name: file.name, why }) : why;
  };
}
