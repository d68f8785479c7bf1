import { useEffect, useState } from 'react';
import type { DisplayView } from '../../../shared/ipc-windows';
import { bridge } from '../../bridge';

/**
 * Where the stage already is: a console that died in the middle of a show comes back
 * straight to it. `undefined` while asked, null when nothing is live.
 */
export function useLiveDisplay(): DisplayView | null | undefined {
  const [live, setLive] = useState<DisplayView | null>();
  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const answer = await bridge.listDisplays({});
      if (!isHere) return;
      if (!answer.ok || !answer.value.stage.open) return setLive(null);
      const { displays, stage } = answer.value;
      setLive(displays.find(({ id }) => id === stage.display) ?? null);
    };
    void look();
    return () => {
      isHere = false;
    };
  }, []);
  return live;
}
