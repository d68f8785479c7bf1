import { useEffect, useRef, useState } from 'react';
import { tidyCode } from '../../../../shared/file/crockford';
import type { FileRef, Requests } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { useWay } from '../../../ui/way';
import type { WelcomeRoomProps } from './welcome-room';
import type { DoorState } from './welcome-shows';
import { readTyped } from './welcome-shows';

export interface Welcome {
  readonly code: string;
  readonly file: FileRef | null;
  /** The edition was opened on this computer before. */
  readonly isKnown: boolean;
  readonly door: DoorState;
  readonly typeCode: (typed: string) => void;
  readonly chooseFile: () => void;
  /** Opens again with the former code, or without what only it could open. */
  readonly goOn: (how: { readonly former: string } | { readonly isAnew: true }) => void;
}

/** The code and the file; as soon as both are whole, main is asked to open the door. */
export function useWelcome({ desk, known, onUnlocked }: WelcomeRoomProps): Welcome {
  const way = useWay((state) => state.way);
  const carried = way.at === 'juror' ? way : undefined;
  const [chosen, setChosen] = useState<FileRef | null>(carried?.edition ?? null);
  const [typed, setTyped] = useState(() => readTyped(carried?.code ?? ''));
  const [door, setDoor] = useState<DoorState>({ at: 'typing' });
  const asked = useRef('');
  const file = chosen ?? known[0]?.file ?? null;
  const code = tidyCode(typed.code);
  const hear = useRef<(answer: Requests['unlockAsJuror']['answer']) => void>(() => undefined);
  hear.current = (answer) => {
    const problem = answer.ok ? onUnlocked(answer.value) : answer.error;
    setDoor(problem ? { at: 'refused', problem } : { at: 'typing' });
  };

  useEffect(() => {
    if (desk || !code || file?.kind !== 'edition') return;
    const question = `${file.ref} ${code}`;
    if (asked.current === question) return;
    asked.current = question;
    setDoor({ at: 'checking' });
    void bridge.unlockAsJuror({ edition: file.ref, code }).then((answer) => {
      if (asked.current === question) hear.current(answer);
    });
  }, [desk, code, file]);

  const forget = (): void => {
    asked.current = '';
    setDoor({ at: 'typing' });
  };
  return {
    code: typed.code,
    file,
    isKnown: file !== null && known.some((each) => each.file.ref === file.ref),
    door: door.at === 'typing' && typed.hasU ? { at: 'bad-sign' } : door,
    typeCode: (next) => {
      forget();
      setTyped(readTyped(next));
    },
    goOn: (how) => {
      if (!code || file === null) return;
      setDoor({ at: 'checking' });
      void bridge.unlockAsJuror({ edition: file.ref, code, ...how }).then((a) => hear.current(a));
    },
    chooseFile: () => {
      void bridge.chooseFiles({ want: 'edition' }).then((answer) => {
        forget();
        if (!answer.ok) setDoor({ at: 'refused', problem: answer.error });
        else if (answer.value.files[0]) setChosen(answer.value.files[0]);
      });
    },
  };
}
