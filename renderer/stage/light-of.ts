import type { Light, Scene } from '../../shared/stage/frame';

export type Tone = 'cool' | 'gold' | 'silver';

interface Lighting {
  readonly tone: Tone;
  /** Level of the box, 0 to 1; the room's glow follows it. */
  readonly level: number;
  /** No film hangs: light only falls from the lamp line. */
  readonly atRest: boolean;
}

const TONES: Readonly<Record<Light, Tone>> = {
  cool: 'cool',
  laureate: 'gold',
  commended: 'silver',
  mention: 'cool',
};

export function toneOf(light: Light): Tone {
  return TONES[light];
}

/** How the box is lit in each scene: bright behind films, low when it waits. */
export function lightOf(scene: Scene): Lighting {
  switch (scene.scene) {
    case 'test-card':
    case 'black':
    case 'screen-sign':
      return { tone: 'cool', level: 0, atRest: true };
    case 'neutral':
      return { tone: 'cool', level: 0.15, atRest: true };
    case 'holding':
    case 'end':
    case 'message':
      return { tone: 'cool', level: 0.25, atRest: true };
    case 'announce':
      return { tone: toneOf(scene.light), level: scene.still ? 0.1 : 0.22, atRest: true };
    case 'no-laureate':
      return { tone: 'cool', level: 0.22, atRest: true };
    case 'name':
      return {
        tone: toneOf(scene.light),
        level: scene.light === 'laureate' ? 0.96 : 0.92,
        atRest: false,
      };
    case 'citation':
    case 'why':
      return { tone: toneOf(scene.light), level: 0.92, atRest: false };
    case 'winners':
      return { tone: toneOf(scene.winners[0]?.light ?? 'cool'), level: 0.95, atRest: false };
    case 'title':
      return { tone: 'cool', level: 0.92, atRest: false };
    case 'jury':
    case 'village':
    case 'finalist':
    case 'finalists':
    case 'past':
      return { tone: 'cool', level: 0.9, atRest: false };
  }
}
