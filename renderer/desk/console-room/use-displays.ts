import { useEffect, useState } from 'react';
import type { DisplayView } from '../../../shared/ipc-windows';
import { bridge } from '../../bridge';

/** The screens of this machine, followed as they are plugged in and out; null while asked. */
export function useDisplays(): readonly DisplayView[] | null {
  const [displays, setDisplays] = useState<readonly DisplayView[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const answer = await bridge.listDisplays({});
      if (isHere) setDisplays(answer.ok ? answer.value.displays : []);
    };
    void look();
    const stop = bridge.on('displaysChanged', (said) => setDisplays(said.displays));
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  return displays;
}
