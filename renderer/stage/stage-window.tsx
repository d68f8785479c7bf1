import type { StageBridge } from '../../shared/ipc-windows';
import type { Frame } from '../../shared/stage/frame';
import { StageScreen } from './stage-screen';
import { useArriving } from './use-arriving';

interface Props {
  readonly listen: StageBridge['onFrame'];
  readonly read: (received: unknown) => Frame | null;
}

/** The projected page: the current frame, told once to screen readers. Nothing goes up. */
export function StageWindow({ listen, read }: Props) {
  const { now, dim } = useArriving({ listen, read });
  return (
    <main aria-live="polite" aria-atomic="true" style={{ height: '100%' }}>
      {now && (
        <>
          <StageScreen frame={now} isProjected />
          <i className="st-dim" ref={dim} />
        </>
      )}
    </main>
  );
}
