import { logosOf } from '../edition/logo';
import type { Cue } from './cue';
import type { Frame, Scene } from './frame';
import type { Script } from './script';
import type { Show } from './show';

/**
 * Exactly what the audience sees now, and nothing else: one scene, copied out of the
 * script. This is all that ever leaves the console (STAGE, no leak).
 */
export function frameNow(script: Script, show: Show): Frame {
  return frameOf({
    script,
    scene: sceneNow(script, show),
    shows: show.shows,
    arrives: show.arrives,
  });
}

/** The frame a cue would make, for the console's own masked thumbnail. Null past the end. */
export function frameAhead(script: Script, show: Show): Frame | null {
  const cue = script.cues[show.step + 1];
  if (!cue) return null;
  return frameOf({ script, scene: cue.scene, shows: show.shows, arrives: 'cut' });
}

/** A cue as it would be shown, at rest: for what is checked, printed or taken away before the day. */
export function frameOfCue(script: Script, { scene }: Cue, shows: Frame['shows']): Frame {
  return frameOf({ script, scene, shows, arrives: 'cut' });
}

/** The holding slide, which main keeps for when the console dies. It names nobody. */
export function holdingFrame(script: Script, shows: Frame['shows']): Frame {
  const scene: Scene = { scene: 'holding', title: script.holding };
  return frameOf({ script, scene, shows, arrives: 'cut' });
}

function sceneNow(script: Script, show: Show): Scene {
  if (show.veil === 'holding') return { scene: 'holding', title: script.holding };
  if (show.veil !== 'none') return { scene: show.veil };
  return script.cues[show.step]?.scene ?? { scene: 'neutral' };
}

/** Scenes that show who gives the prize; elsewhere their names are enough. */
const WITH_LOGOS: ReadonlySet<Scene['scene']> = new Set(['holding', 'neutral', 'title']);

function frameOf(o: {
  readonly script: Script;
  readonly scene: Scene;
  readonly shows: Frame['shows'];
  readonly arrives: Frame['arrives'];
}): Frame {
  const { organisers, year, watermark } = o.script;
  const { logos } = logosOf(o.script);
  return {
    organisers: [...organisers],
    ...(logos !== undefined && WITH_LOGOS.has(o.scene.scene) && { logos }),
    year,
    shows: o.shows,
    arrives: o.arrives,
    watermark: watermark === null ? null : { ...watermark },
    now: o.scene,
  };
}
