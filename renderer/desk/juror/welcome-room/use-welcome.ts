import { useEffect, useRef, useState } from 'react';
import { tidyCode } from '../../../../shared/file/crockford';
import type { FileRef, Requests } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { type Remembering, useRemember } from '../../../ui/use-remember';
import { useWay } from '../../../ui/way';
import { useRecall } from './use-recall';
import type { WelcomeRoomProps } from './welcome-room';
import type { DoorState } from './welcome-shows';
import { readTyped } from './welcome-shows';

export interface Welcome {
  readonly code: string;
  readonly file: FileRef | null;
  /** The edition was opened on this computer before. */
  readonly isKnown: boolean;
  readonly door: DoorState;
  /** The box that asks this computer to remember; null where it cannot, or is not asked. */
  readonly remembering: Remembering | null;
  /** What was remembered opens nothing: the code is asked. */
  readonly isCodeLost: boolean;
  readonly typeCode: (typed: string) => void;
  readonly chooseFile: () => void;
  /** Opens again with the former code, or without what only it could open. */
  readonly goOn: (how: { readonly former: string } | { readonly isAnew: true }) => void;
}

/** The code and the file; as soon as both are whole, main is asked to open the door. */
export function useWelcome(props: WelcomeRoomProps): Welcome {
  const { desk, known, onUnlocked, isLocked, whenShut } = props;
  const way = useWay((state) => state.way);
  const carried = way.at === 'juror' ? way : undefined;
  const [chosen, setChosen] = useState<FileRef | null>(carried?.edition ?? null);
  const [typed, setTyped] = useState(() => readTyped(carried?.code ?? ''));
  const [door, setDoor] = useState<DoorState>({ at: 'typing' });
  const asked = useRef('');
  const file = chosen ?? known[0]?.file ?? null;
  const code = tidyCode(typed.code);
  const remembering = useRemember({ isRemembered: false, isOpen: false });
  const recalled = useRecall({
    file,
    isAsked: desk === null && !isLocked && carried?.code === undefined,
    onRecalled: (session) => {
      // What was typed meanwhile is no longer needed.
      asked.current = 'recalled';
      const problem = onUnlocked(session);
      if (problem) setDoor({ at: 'refused', problem });
      else remembering.openedByItself();
    },
  });
  const { whenAnswered } = recalled;
  const hear = useRef<(answer: Requests['unlockAsJuror']['answer']) => void>(() => undefined);
  hear.current = (answer) => {
    const problem = answer.ok ? onUnlocked(answer.value) : answer.error;
    setDoor(problem ? { at: 'refused', problem } : { at: 'typing' });
    if (!problem) remembering.openedByCode();
  };

  useEffect(() => {
    if (desk || !code || file?.kind !== 'edition') return;
    const question = `${file.ref} ${code}`;
    if (asked.current === question) return;
    asked.current = question;
    setDoor({ at: 'checking' });
    void Promise.all([whenAnswered(), whenShut()]).then(async () => {
      if (asked.current !== question) return;
      const answer = await bridge.unlockAsJuror({ edition: file.ref, code });
      if (asked.current === question) hear.current(answer);
    });
  }, [desk, code, file, whenAnswered, whenShut]);

  const forget = (): void => {
    asked.current = '';
    setDoor({ at: 'typing' });
  };
  return {
    code: typed.code,
    file,
    isKnown: file !== null && known.some((each) => each.file.ref === file.ref),
    remembering: recalled.canRemember ? remembering : null,
    isCodeLost: recalled.isLost,
    door: door.at === 'typing' && typed.hasU ? { at: 'bad-sign' } : door,
    typeCode: (next) => {
      const read = readTyped(next);
      // A sign beyond the tenth changes nothing: what is being checked goes on.
      if (read.code === typed.code) return;
      forget();
      setTyped(read);
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
