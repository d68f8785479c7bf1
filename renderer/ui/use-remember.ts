import { useRef, useState } from 'react';
import { bridge } from '../bridge';

export interface Remembering {
  readonly isOn: boolean;
  /** The system did not keep the code. */
  readonly isRefused: boolean;
  readonly change: (isWanted: boolean) => void;
}

interface RememberingDoor extends Remembering {
  /** The door opened: what was ticked before it did is asked now. */
  readonly openedByCode: () => void;
  /** It opened by what is remembered already. */
  readonly openedByItself: () => void;
}

/** Whether this computer remembers the juror. Before the door opens the box is only a wish. */
export function useRemember({
  isRemembered,
  isOpen,
}: {
  readonly isRemembered: boolean;
  readonly isOpen: boolean;
}): RememberingDoor {
  const [isOn, setOn] = useState(isRemembered);
  const [isRefused, setRefused] = useState(false);
  // The door opens in main first; the desk behind it comes a moment later.
  const isUnlocked = useRef(isOpen);
  const ask = async (isWanted: boolean): Promise<void> => {
    setOn(isWanted);
    const answer = await bridge.rememberMe({ isRemembered: isWanted });
    setOn(answer.ok ? answer.value.isRemembered : !isWanted);
    setRefused(isWanted && !(answer.ok && answer.value.isRemembered));
  };
  return {
    isOn,
    isRefused,
    change: (isWanted) => {
      if (isUnlocked.current) void ask(isWanted);
      else setOn(isWanted);
    },
    openedByCode: () => {
      isUnlocked.current = true;
      if (isOn) void ask(true);
    },
    openedByItself: () => {
      isUnlocked.current = true;
      setOn(true);
    },
  };
}
