import { useCallback, useMemo } from 'react';
import type { DisplayView } from '../../../shared/ipc-windows';
import { frameAhead, holdingFrame } from '../../../shared/stage/frame-now';
import { isMasked } from '../../../shared/stage/show';
import { bridge } from '../../bridge';
import { useGuideShut } from '../../ui/guide';
import { ArmBand } from './arm-band';
import styles from './console.module.css';
import { ConsoleBar } from './console-bar';
import { ControlRow } from './control-row';
import { KeyHints } from './key-hints';
import { KeyLog } from './key-log';
import { LecternPanel } from './lectern-panel';
import { LiveFrame } from './live-frame';
import { NextPanel } from './next-panel';
import type { Ceremony } from './read-ceremony';
import { RunningOrder } from './running-order';
import { forgetShow } from './show-memory';
import { useFeed, useSender } from './use-feed';
import { useKeys } from './use-keys';
import { useShow } from './use-show';

interface Props {
  readonly ceremony: Ceremony;
  readonly display: DisplayView;
  readonly onLeave: () => void;
}

/** The live console: what comes, what the audience sees, what to say. */
export function LiveView({ ceremony, display, onLeave }: Props) {
  const { script, edition } = ceremony;
  const sender = useSender();
  const { show, frame, log, since, act } = useShow(ceremony, sender.send);
  const holding = useMemo(() => holdingFrame(script, show.shows), [script, show.shows]);
  const onRest = useCallback(
    () => act({ press: { kind: 'rest' }, key: '⏸', source: 'machine' }),
    [act],
  );
  const { isOpen, isUnplugged, reopen } = useFeed({
    sender,
    frame,
    holding,
    display: display.id,
    onRest,
  });
  useKeys(act);
  useGuideShut();
  const cue = script.cues[show.step];
  const ahead = frameAhead(script, show);
  const leave = async (): Promise<void> => {
    forgetShow(ceremony.mergeCode);
    await bridge.closeStage({});
    onLeave();
  };
  return (
    <>
      <ConsoleBar
        edition={edition}
        display={display}
        isOpen={isOpen}
        isUnplugged={isUnplugged}
        onReopen={reopen}
        onLeave={() => void leave()}
      />
      <div className={styles.columns}>
        <RunningOrder script={script} show={show} />
        <main className={styles.middle}>
          <LiveFrame
            frame={frame}
            veil={show.veil}
            title={cue?.title ?? null}
            since={since}
            lost={isOpen ? (isUnplugged ? 'unplugged' : null) : 'gone'}
          />
          <ArmBand script={script} show={show} last={log[0] ?? null} act={act} />
          <ControlRow show={show} last={log[0] ?? null} act={act} />
          <KeyLog log={log} />
          <span className={styles.space} />
          <KeyHints show={show} act={act} />
        </main>
        <NextPanel
          frame={ahead}
          number={show.step + 2}
          isHidden={isMasked(script, show, show.step + 1) && !show.peeks}
          cue={cue ?? null}
          act={act}
        >
          <LecternPanel ceremony={ceremony} show={show} stage={display.id} />
        </NextPanel>
      </div>
    </>
  );
}
