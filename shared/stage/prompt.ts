import { z } from 'zod';
import { line } from './frame';
import type { Script } from './script';
import { isMasked, type Show } from './show';

const speech = z.strictObject({ fr: z.string().max(4000), en: z.string().max(4000) });

/**
 * What the master of ceremonies reads now, and all that the lectern's window ever holds:
 * the words of the present cue. Like the audience's frame it knows nothing of what comes,
 * except what kind of moment it is. `locked`: the seal was not compared yet, so there are
 * no words at all; `away`: the console is gone or asleep.
 */
export const prompt = z.strictObject({
  language: z.enum(['fr', 'en']),
  prize: line,
  year: z.int(),
  /** Permanent mark of a fictional or rehearsed edition; null on the day. */
  watermark: line.nullable(),
  now: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('locked') }),
    z.strictObject({ state: z.literal('away') }),
    z.strictObject({
      state: z.literal('said'),
      /** Number of the cue, from 1, and of the last one. */
      at: z.int().min(1),
      of: z.int().min(1),
      title: line,
      say: speech,
      /** How names of this cue are said, e.g. « euil de brume »; empty when nobody wrote it. */
      sounds: z.array(z.string().max(200)),
      /** Nothing is said until the room is still. */
      pauses: z.boolean(),
      veil: z.enum(['none', 'black', 'neutral', 'holding']),
      /** The next cue's title; null hides one that names somebody, or says that this is the last. */
      next: line.nullable(),
      isLast: z.boolean(),
    }),
  ]),
});

export type Prompt = z.infer<typeof prompt>;

interface Lectern {
  readonly script: Script;
  readonly language: Prompt['language'];
}

/** The words of the cue now on screen, and nothing of the next. */
export function promptNow({ script, language }: Lectern, show: Show): Prompt {
  const cue = script.cues[show.step];
  if (!cue) return awayPrompt({ script, language });
  const ahead = script.cues[show.step + 1];
  const isHidden = !ahead || isMasked(script, show, show.step + 1);
  return {
    ...headOf({ script, language }),
    now: {
      state: 'said',
      at: show.step + 1,
      of: script.cues.length,
      title: { ...cue.title },
      say: { ...cue.say },
      sounds: (cue.sounds ?? []).map(({ said }) => said),
      pauses: cue.scene.scene === 'announce' && cue.scene.still,
      veil: show.veil,
      next: isHidden ? null : { ...ahead.title },
      isLast: !ahead,
    },
  };
}

/** Before the seal is compared: the prize, and no word of the ceremony. */
export function lockedPrompt(lectern: Lectern): Prompt {
  return { ...headOf(lectern), now: { state: 'locked' } };
}

/** Kept by main for when the console dies: names nobody. */
export function awayPrompt(lectern: Lectern): Prompt {
  return { ...headOf(lectern), now: { state: 'away' } };
}

function headOf({ script, language }: Lectern): Omit<Prompt, 'now'> {
  const { holding, year, watermark } = script;
  return {
    language,
    prize: { ...holding },
    year,
    watermark: watermark === null ? null : { ...watermark },
  };
}
