import type { Cue } from './cue';
import type { Scene } from './frame';
import type { ScriptSource, Tell } from './script-source';
import { prizeShort } from './titles';

/** A cue that names nobody who has something to win. */
export function plainCue(o: {
  readonly id: string;
  readonly tell: Tell;
  readonly word: string;
  readonly scene: Scene;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Nothing is said: people are still settling. */
  readonly isSilent?: boolean;
}): Cue {
  return {
    id: o.id,
    title: o.tell(`cue.${o.word}`, o.facts),
    reveals: false,
    armed: false,
    say: o.isSilent ? { fr: '', en: '' } : o.tell(`say.${o.word}`, o.facts),
    scene: o.scene,
    dossier: null,
  };
}

/** The prize and its organisers, while people settle or between two awards. */
export function holdingCue(source: ScriptSource, id: 'holding' | 'holding-again'): Cue {
  const title = prizeShort(source.edition.title, source.edition.organisers);
  const isSilent = id === 'holding';
  return plainCue({
    id,
    tell: source.tell,
    word: id,
    scene: { scene: 'holding', title },
    isSilent,
  });
}
