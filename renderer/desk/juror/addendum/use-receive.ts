import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../../shared/file/problem';
import type { FileRef, JurorSession } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { settled } from '../../../store/commit';
import { useSaving } from '../../../ui/juror-saving';

/** How an edition file that came while one works stands. */
export type Receiving =
  | { readonly at: 'rest' }
  | { readonly at: 'offered'; readonly file: FileRef }
  | { readonly at: 'reading' }
  /** What was typed is not on the disk yet: the addendum waits. */
  | { readonly at: 'unsaved'; readonly file: FileRef }
  | { readonly at: 'same' }
  | { readonly at: 'not-an-edition'; readonly name: string }
  | { readonly at: 'refused'; readonly problem: Problem };

export interface Receive {
  readonly receiving: Receiving;
  /** Asks for a file; closing the dialog changes nothing. */
  readonly choose: () => void;
  readonly take: (file: FileRef) => void;
  readonly leave: () => void;
}

interface Given {
  /** The envelope one works under. */
  readonly envelope: string;
  /** Goes on under what main opened; why not, else null. */
  readonly enter: (session: JurorSession) => Problem | null;
}

/** An addendum double-clicked, or chosen: taken only when the juror says so. */
export function useReceive({ envelope, enter }: Given): Receive {
  const [receiving, set] = useState<Receiving>({ at: 'rest' });
  useEffect(
    () =>
      bridge.on('filesOpened', ({ files }) => {
        const file = files.find((each) => each.kind === 'edition');
        if (file) set({ at: 'offered', file });
      }),
    [],
  );
  const take = useCallback(
    async (file: FileRef): Promise<void> => {
      if (file.kind !== 'edition') return set({ at: 'not-an-edition', name: file.name });
      set({ at: 'reading' });
      // Nothing typed may be under way between the edition before and this one.
      await settled();
      if (!(await useSaving.getState().heal())) return set({ at: 'unsaved', file });
      const answer = await bridge.receiveEdition({ file: file.ref });
      if (!answer.ok) return set({ at: 'refused', problem: answer.error });
      if (answer.value.envelope === envelope) return set({ at: 'same' });
      const problem = enter(answer.value);
      set(problem === null ? { at: 'rest' } : { at: 'refused', problem });
    },
    [envelope, enter],
  );
  const choose = useCallback(async (): Promise<void> => {
    const answer = await bridge.chooseFiles({ want: 'edition' });
    if (!answer.ok) return set({ at: 'refused', problem: answer.error });
    const [file] = answer.value.files;
    if (file) await take(file);
  }, [take]);
  return {
    receiving,
    choose: () => void choose(),
    take: (file) => void take(file),
    leave: () => set({ at: 'rest' }),
  };
}
