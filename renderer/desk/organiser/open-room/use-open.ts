import { useState } from 'react';
import type { FileRef, OrganiserSession } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';
import { useWay } from '../../../ui/way';

/** The two files and the passphrase, as far as they are gathered. */
export interface Opening {
  readonly edition: FileRef | null;
  readonly key: FileRef | null;
  readonly passphrase: string;
  readonly isDemo: boolean;
  readonly isBusy: boolean;
  /** Why the last try failed, in words; empty when there is nothing to say. */
  readonly trouble: string;
  readonly choose: (want: 'edition' | 'organiser-key') => Promise<void>;
  readonly take: (files: readonly FileRef[]) => void;
  readonly type: (passphrase: string) => void;
  readonly open: () => Promise<void>;
}

/** Gathers what opens an edition, and asks the shell to open it. */
export function useOpening(onOpened: (session: OrganiserSession) => void): Opening {
  const way = useWay((state) => state.way);
  const brought = way.at === 'organiser' ? way : { at: 'organiser' as const };
  const [edition, setEdition] = useState(brought.edition ?? brought.demo?.edition ?? null);
  const [key, setKey] = useState(brought.key ?? brought.demo?.organiserKey ?? null);
  const [passphrase, setPassphrase] = useState(brought.demo?.passphrase ?? '');
  const [isBusy, setBusy] = useState(false);
  const [trouble, tell] = useTold();

  const take = (files: readonly FileRef[]): void => {
    tell(null);
    for (const file of files) {
      if (file.kind === 'edition') setEdition(file);
      else if (file.kind === 'organiser-key') setKey(file);
      else tell(({ t }) => t('organiser.open.wrongKind', { name: file.name }));
    }
  };
  const choose = async (want: 'edition' | 'organiser-key'): Promise<void> => {
    const chosen = await bridge.chooseFiles({ want });
    if (!chosen.ok) return tell(tellProblem(chosen.error));
    take(chosen.value.files);
  };
  const open = async (): Promise<void> => {
    const missing = whatIsMissing({ edition, key, passphrase });
    if (missing) return tell(({ t }) => t(`organiser.open.${missing}`));
    if (!edition || !key) return;
    setBusy(true);
    tell(null);
    const asked = { edition: edition.ref, key: key.ref, passphrase };
    const answer = await bridge.unlockAsOrganiser(asked);
    setBusy(false);
    if (answer.ok) onOpened(answer.value);
    else tell(tellProblem(answer.error));
  };
  return {
    edition,
    key,
    passphrase,
    isDemo: brought.demo !== undefined,
    isBusy,
    trouble,
    choose,
    take,
    type: (typed) => {
      setPassphrase(typed);
      tell(null);
    },
    open,
  };
}

function whatIsMissing({
  edition,
  key,
  passphrase,
}: Pick<Opening, 'edition' | 'key' | 'passphrase'>):
  | 'missingEdition'
  | 'missingKey'
  | 'missingPassphrase'
  | null {
  if (!edition) return 'missingEdition';
  if (!key) return 'missingKey';
  return passphrase === '' ? 'missingPassphrase' : null;
}
