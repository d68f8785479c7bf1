import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewEdition, Start } from '../../../../shared/edition/draft/begin';
import type { Edition } from '../../../../shared/edition/edition';
import { readEditionPayload } from '../../../../shared/edition/edition-file';
import { writeCrockford } from '../../../../shared/file/crockford';
import type { EditionId } from '../../../../shared/ids';
import type { FileRef } from '../../../../shared/ipc';
import type { PreparerSession } from '../../../../shared/ipc-draft';
import { explain } from '../../../../shared/words/explain';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';

export type OnOpened = (session: PreparerSession, begun: NewEdition | null) => void;

/** Shorter ones are guessed in an afternoon. */
export const SHORTEST_PASSPHRASE = 12;

export interface Beginning {
  /** Editions being prepared here; null until they were looked for. */
  readonly drafts: readonly EditionId[] | null;
  readonly isBusy: boolean;
  readonly trouble: string | null;
  readonly resume: (edition: EditionId, passphrase: string) => Promise<void>;
  readonly begin: (year: number, start: Start, passphrase: string) => Promise<void>;
}

/** Opens a draft that is here, or makes the keys of a new one. */
export function useBegin(onOpened: OnOpened): Beginning {
  const { language } = useLanguage();
  const [drafts, setDrafts] = useState<readonly EditionId[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    void bridge.listDrafts({}).then((answer) => setDrafts(answer.ok ? answer.value.drafts : []));
  }, []);
  const during = async (
    act: () => ReturnType<typeof bridge.openDraft>,
    begun: NewEdition | null,
  ): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await act();
    setBusy(false);
    if (answer.ok) onOpened(answer.value, begun);
    else setTrouble(explain(answer.error, language));
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
  readonly trouble: string | null;
  readonly choose: (want: 'edition' | 'organiser-key') => Promise<void>;
  readonly read: (passphrase: string) => Promise<void>;
}

/** Last year's edition: its file, its key, its passphrase. */
export function useBorrow(): Borrowing {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [edition, setEdition] = useState<FileRef | null>(null);
  const [key, setKey] = useState<FileRef | null>(null);
  const [borrowed, setBorrowed] = useState<Edition | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = async (want: 'edition' | 'organiser-key'): Promise<void> => {
    const chosen = await bridge.chooseFiles({ want });
    if (!chosen.ok) return setTrouble(explain(chosen.error, language));
    const [file] = chosen.value.files;
    if (!file) return;
    setBorrowed(null);
    if (want === 'edition') setEdition(file);
    else setKey(file);
  };
  const read = async (passphrase: string): Promise<void> => {
    setTrouble(null);
    if (!edition || !key || passphrase === '') return setTrouble(t('prepare.begin.borrowMissing'));
    const asked = { edition: edition.ref, key: key.ref, passphrase };
    const answer = await bridge.borrowEdition(asked);
    if (!answer.ok) return setTrouble(explain(answer.error, language));
    const opened = readEditionPayload(answer.value.envelope);
    if (opened.ok) setBorrowed(opened.value.edition);
    else setTrouble(explain(opened.error, language));
  };
  return { edition, key, borrowed, trouble, choose, read };
}
