import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileRef, JurorSession } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';

interface Recalling {
  readonly file: FileRef | null;
  /** Not at a locked screen, nor where a code is carried in: there the code is the point. */
  readonly isAsked: boolean;
  readonly onRecalled: (session: JurorSession) => void;
}

interface Recalled {
  readonly canRemember: boolean;
  readonly isLost: boolean;
  /** Settles once this computer has answered for the file in hand. */
  readonly whenAnswered: () => Promise<unknown>;
}

const NOTHING = { canRemember: false, isLost: false };

/** Asks this computer once a file whether it remembers the juror. */
export function useRecall({ file, isAsked, onRecalled }: Recalling): Recalled {
  const [found, setFound] = useState(NOTHING);
  const asked = useRef('');
  const answered = useRef<Promise<unknown>>(Promise.resolve());
  const hear = useRef(onRecalled);
  hear.current = onRecalled;
  useEffect(() => {
    if (!isAsked || file?.kind !== 'edition' || asked.current === file.ref) return;
    const { ref } = file;
    asked.current = ref;
    answered.current = bridge.recallJuror({ edition: ref }).then((answer) => {
      if (asked.current !== ref) return;
      const { canRemember, isLost } = answer.ok ? answer.value : NOTHING;
      setFound({ canRemember, isLost });
      if (answer.ok && answer.value.session) hear.current(answer.value.session);
    });
  }, [file, isAsked]);
  const whenAnswered = useCallback(() => answered.current, []);
  return { ...found, whenAnswered };
}
