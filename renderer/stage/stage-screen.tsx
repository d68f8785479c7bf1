import { useCallback, useEffect, useState } from 'react';
import type { Frame } from '../../shared/stage/frame';
import { StageFrame } from './stage-frame';
import './reveal.css';

/** The frame before goes when the fade over it ends, or after this, in milliseconds. */
const FADE_AT_MOST_MS = 600;

interface Layer {
  readonly frame: Frame;
  readonly key: number;
}

interface Props {
  readonly frame: Frame;
  /** On the projector, where the test card may tell the screen's size. */
  readonly isProjected?: boolean;
}

/** One frame, and for the time of a fade the one before it. Never one to come. */
export function StageScreen({ frame, isProjected = false }: Props) {
  const [layers, setLayers] = useState<{ now: Layer; before: Layer | null }>({
    now: { frame, key: 0 },
    before: null,
  });
  if (layers.now.frame !== frame) {
    const keeps = frame.arrives === 'fade';
    setLayers({
      now: { frame, key: layers.now.key + 1 },
      before: keeps ? layers.now : null,
    });
  }
  const drop = useCallback(() => setLayers(({ now }) => ({ now, before: null })), []);
  const fading = layers.before !== null;
  useEffect(() => {
    if (!fading) return;
    const timer = setTimeout(drop, FADE_AT_MOST_MS);
    return () => clearTimeout(timer);
  }, [fading, drop]);
  return (
    <div className="st-room">
      {layers.before && (
        <div className="st-layer" aria-hidden="true" key={layers.before.key}>
          <StageFrame frame={layers.before.frame} isProjected={isProjected} />
        </div>
      )}
      <div
        className="st-layer"
        data-arrives={layers.now.frame.arrives}
        key={layers.now.key}
        onAnimationEnd={({ target, currentTarget }) => target === currentTarget && drop()}
      >
        <StageFrame frame={layers.now.frame} isProjected={isProjected} />
      </div>
    </div>
  );
}
