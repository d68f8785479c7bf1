import { useLayoutEffect, useRef } from 'react';
import type { Frame } from '../../shared/stage/frame';
import { fitNames } from './fit-names';
import { lightOf } from './light-of';
import { Said } from './said';
import { SceneView } from './scene-view';
import { TestCard } from './test-card';
import './box.css';
import './letters.css';
import './rest-scenes.css';
import './jury-scene.css';
import './list-scenes.css';

interface Props {
  readonly frame: Frame;
  readonly isProjected?: boolean;
}

/**
 * One frame, drawn in its container (`.st-room`): every measure follows the container's
 * height, so the console's thumbnail is the projected picture, only smaller.
 */
export function StageFrame({ frame, isProjected = false }: Props) {
  const root = useRef<HTMLDivElement>(null);
  // The frame is what is measured: a new one is fitted again.
  useLayoutEffect(() => {
    const stage = root.current;
    if (!stage || frame.now.scene === 'black') return;
    const measure = (): void => fitNames(stage);
    measure();
    // A font that comes late (another alphabet) changes every width.
    document.fonts.addEventListener('loadingdone', measure);
    const watch = new ResizeObserver(measure);
    watch.observe(stage);
    return () => {
      document.fonts.removeEventListener('loadingdone', measure);
      watch.disconnect();
    };
  }, [frame]);

  const { now } = frame;
  if (now.scene === 'black') return <div className="st-black" />;
  if (now.scene === 'screen-sign') return <div className="st-black st-sign">{now.number}</div>;
  if (now.scene === 'test-card') return <TestCard frame={frame} isProjected={isProjected} />;
  const { tone, level, atRest } = lightOf(now);
  return (
    <div
      ref={root}
      className={`st-stage st-${tone}${atRest ? ' st-rest' : ''}`}
      style={{ ['--st-light' as string]: level }}
    >
      <div className="st-desk" />
      <SceneView frame={frame} scene={now} />
      {frame.watermark && (
        <div className="st-watermark">
          <Said line={frame.watermark} shows={frame.shows} joined />
        </div>
      )}
    </div>
  );
}
