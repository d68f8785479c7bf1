import { useEffect, useState } from 'react';
import type { StageBridge } from '../../shared/ipc-windows';
import { type Prompt, prompt } from '../../shared/stage/prompt';
import { LecternView } from './lectern-view';

declare global {
  interface Window {
    /** The same narrow bridge as the audience's window: what is shown comes down, nothing goes up. */
    readonly stage: StageBridge;
  }
}

/** The page of the master of ceremonies: the words of the present cue, told once to screen readers. */
export function LecternWindow({ listen }: { readonly listen: StageBridge['onFrame'] }) {
  const [now, setNow] = useState<Prompt | null>(null);
  useEffect(
    () =>
      listen((received) => {
        const read = prompt.safeParse(received);
        if (read.success) setNow(read.data);
      }),
    [listen],
  );
  return now && <LecternView prompt={now} />;
}
