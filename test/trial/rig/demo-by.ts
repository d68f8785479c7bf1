import { makeDemo } from '../../../electron/cli/demo/make-demo';
import type { OfficialMethod } from '../../../shared/edition/rules';
import { sceneBy } from '../../make/scene-by';

/** The files of the demonstration ranked by another method, for trials: path and bytes. */
export const demoBy = (method: OfficialMethod, verifier: string | null) =>
  makeDemo({ scene: sceneBy(method), seed: 2027, verifier });
