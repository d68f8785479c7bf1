import { type Logo, logosOf } from '../edition/logo';
import { awardCues, winnersCues } from './award-cues';
import type { Cue } from './cue';
import type { Line } from './frame';
import { closingCues, finalistCues, openingCues } from './opening-cues';
import { namesOf } from './scene-words';
import type { ScriptSource } from './script-source';
import { prizeShort } from './titles';

/** The ceremony, in order, with what every frame repeats. Held by the console only. */
export interface Script {
  readonly organisers: readonly string[];
  /** Of some or all of them; absent: none. */
  readonly logos?: readonly Logo[];
  readonly year: number;
  /** Permanent mark of a fictional or rehearsed edition; null on the day. */
  readonly watermark: Line | null;
  /** The prize, on the slide that may stand at any moment: it names nobody. */
  readonly holding: Line;
  readonly cues: readonly Cue[];
}

/**
 * The running order, generated from the sealed decision (STAGE): what was not awarded
 * leaves no cue behind, except the laureate, whose absence is said in one sentence.
 */
export function writeScript(source: ScriptSource): Script {
  const { edition, tell } = source;
  return {
    organisers: edition.organisers.slice(0, 6),
    ...logosOf(edition),
    year: edition.year,
    holding: prizeShort(edition.title, edition.organisers),
    watermark: edition.fictional ? tell('watermark') : null,
    cues: [
      ...openingCues(source),
      ...finalistCues(source),
      ...awardCues({ ...source, award: 'mention' }),
      ...awardCues({ ...source, award: 'commended' }),
      ...awardCues({ ...source, award: 'laureate' }),
      ...winnersCues(source),
      ...closingCues(source),
    ].map((cue) => heardAs(cue, edition)),
  };
}

/** The cue with how its names are said, where the edition says it. */
function heardAs(cue: Cue, { dossiers }: ScriptSource['edition']): Cue {
  const sounds = namesOf(cue.scene).flatMap((name) => {
    const said = dossiers.find(({ company }) => company === name)?.said;
    return said === undefined ? [] : [{ name, said: said.slice(0, 200) }];
  });
  return sounds.length === 0 ? cue : { ...cue, sounds };
}
