import type { Line, Scene } from './frame';

/**
 * The text of a scene that people may rewrite. Null where there is none: names, figures
 * and labels of awards come from the sealed decision.
 */
export function wordsOf(scene: Scene): Line | null {
  switch (scene.scene) {
    case 'holding':
    case 'title':
    case 'village':
      return scene.title;
    case 'finalist':
      return scene.pitch;
    case 'citation':
    case 'why':
    case 'no-laureate':
    case 'message':
    case 'end':
      return scene.words;
    default:
      return null;
  }
}

/** The scene with its text rewritten; a scene without one is left as it is. */
export function withWords(scene: Scene, words: Line): Scene {
  switch (scene.scene) {
    case 'holding':
    case 'title':
    case 'village':
      return { ...scene, title: words };
    case 'finalist':
      return { ...scene, pitch: words };
    case 'citation':
    case 'why':
    case 'no-laureate':
    case 'message':
    case 'end':
      return { ...scene, words };
    default:
      return scene;
  }
}

/** Companies that a scene names one by one, as written; lists of many name nobody to pronounce. */
export function namesOf(scene: Scene): readonly string[] {
  switch (scene.scene) {
    case 'finalist':
      return [scene.company];
    case 'name':
      return scene.names;
    case 'citation':
    case 'why':
      return [scene.name];
    case 'winners':
      return scene.winners.map((one) => one.name);
    default:
      return [];
  }
}

/** Whether a scene has a bay for a picture. */
export function mayHavePicture({ scene }: Scene): boolean {
  return scene === 'finalist' || scene === 'citation' || scene === 'message';
}

/** The scene with a picture in its right bay; a scene without a place for one is left alone. */
export function withPicture(scene: Scene, picture: string): Scene {
  if (scene.scene === 'finalist' || scene.scene === 'citation' || scene.scene === 'message')
    return { ...scene, picture };
  return scene;
}
