import { useEffect, useState } from 'react';
import type { NewEdition, Start } from '../../../../shared/edition/draft/begin';
import type { Edition } from '../../../../shared/edition/edition';
import { readEditionPayload } from '../../../../shared/edition/edition-file';
import { writeCrockford } from '../../../../shared/file/crockford';
import type { EditionId } from '../../../../shared/ids';
import type { FileRef } from '../../../../shared/ipc';
import type { PreparerSession } from '../../../../shared/ipc-draft';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';

export type OnOpened = (session: PreparerSession, begun: NewEdition | null) => void;

/** Shorter ones are guessed in an afternoon. */
export const SHORTEST_PASSPHRASE = 12;

export interface Beginning {
  /** Editions being prepared here; null until they were looked for. */
  readonly drafts: readonly EditionId[] | null;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly resume: (edition: EditionId, passphrase: string) => Promise<void>;
  readonly begin: (year: number, start: Start, passphrase: string) => Promise<void>;
}

/** Opens a draft that is here, or makes the keys of a new one. */
export function useBegin(onOpened: OnOpened): Beginning {
  const [drafts, setDrafts] = useState<readonly EditionId[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, tell] = useTold();
  useEffect(() => {
    void bridge.listDrafts({}).then((answer) => setDrafts(answer.ok ? answer.value.drafts : []));
  }, []);
  const during = async (
    act: () => ReturnType<typeof bridge.openDraft>,
    begun: NewEdition | null,
  ): Promise<void> => {
    setBusy(true);
    tell(null);
    const answer = await act();
    setBusy(false);
    if (answer.ok) onOpened(answer.value, begun);
    else tell(tellProblem(answer.error));
  };
  return {
    drafts,
    isBusy,
    trouble,
    resume: (edition, passphrase) => during(() => bridge.openDraft({ edition, passphrase }), null),
    begin: (year, start, passphrase) => {
      const id = newEditionId(year);
      return during(() => bridge.beginDraft({ edition: id, passphrase }), { id, year, start });
    },
  };
}

/** `prix-2027-7k3q`: two organisers who begin apart never have the same. */
function newEditionId(year: number): EditionId {
  const bytes = crypto.getRandomValues(new Uint8Array(3));
  return `prix-${year}-${writeCrockford(bytes, 4).toLowerCase()}`;
}

export interface Borrowing {
  readonly edition: FileRef | null;
  readonly key: FileRef | null;
  readonly borrowed: Edition | null;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly choose: (want: 'edition' | 'organiser-key') => Promise<void>;
  readonly read: (passphrase: string) => Promise<void>;
}

/** Last year's edition: its file, its key, its passphrase. */
export function useBorrow(): Borrowing {
  const [edition, setEdition] = useState<FileRef | null>(null);
  const [key, setKey] = useState<FileRef | null>(null);
  const [borrowed, setBorrowed] = useState<Edition | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, tell] = useTold();
  const choose = async (want: 'edition' | 'organiser-key'): Promise<void> => {
    const chosen = await bridge.chooseFiles({ want });
    if (!chosen.ok) return tell(tellProblem(chosen.error));
    const [file] = chosen.value.files;
    if (!file) return;
    setBorrowed(null);
    if (want === 'edition') setEdition(file);
    else setKey(file);
  };
  const read = async (passphrase: string): Promise<void> => {
    tell(null);
    if (!edition || !key || passphrase === '') {
      return tell(({ t }) => t('prepare.begin.borrowMissing'));
    }
    const asked = { edition: edition.ref, key: key.ref, passphrase };
    setBusy(true);
    const answer = await bridge.borrowEdition(asked);
    setBusy(false);
    if (!answer.ok) return tell(tellProblem(answer.error));
    const opened = readEditionPayload(answer.value.envelope);
    if (opened.ok) setBorrowed(opened.value.edition);
    else tell(tellProblem(opened.error));
  };
  return { edition, key, borrowed, isBusy, trouble, choose, read };
}
