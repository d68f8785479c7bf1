import type { Frame, Scene } from '../../shared/stage/frame';

type Kind = Scene['scene'];

/** What a scene's component is given. */
export interface SceneProps<K extends Kind> {
  readonly frame: Frame;
  readonly scene: Extract<Scene, { scene: K }>;
}
