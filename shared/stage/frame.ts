import { z } from 'zod';
import { logo, logoOf, MOST_LOGOS } from '../edition/logo';

/**
 * What the audience may see now, and all that the projected window ever holds.
 * A frame has no knowledge of the next one: no list of cues, no name to come (STAGE).
 */
export const line = z.strictObject({ fr: z.string().max(400), en: z.string().max(400) });
/** A still picture kept inside the show: re-encoded, about 260 kB at most. */
export const picture = z
  .string()
  .max(350_000)
  .regex(/^data:image\/(?:jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/);
const light = z.enum(['cool', 'laureate', 'commended', 'mention']);

const scene = z.discriminatedUnion('scene', [
  z.strictObject({ scene: z.literal('test-card') }),
  /** Which screen this is, before anything is projected. */
  z.strictObject({ scene: z.literal('screen-sign'), number: z.int().min(1) }),
  z.strictObject({ scene: z.literal('black') }),
  /** The three organisers' marks only, no word of apology. */
  z.strictObject({ scene: z.literal('neutral') }),
  z.strictObject({ scene: z.literal('holding'), title: line }),
  z.strictObject({ scene: z.literal('title'), title: line, event: line }),
  z.strictObject({
    scene: z.literal('jury'),
    colleges: z.array(z.strictObject({ label: z.string(), voices: z.int() })),
    criteria: z.array(z.strictObject({ label: line, weight: z.int() })),
  }),
  z.strictObject({
    scene: z.literal('village'),
    title: line,
    exhibitors: z.array(z.strictObject({ company: z.string(), stand: z.string() })),
  }),
  z.strictObject({
    scene: z.literal('finalist'),
    company: z.string(),
    product: z.string(),
    pitch: line,
    /** In the right bay; absent leaves its whole film to the words. */
    picture: picture.exactOptional(),
  }),
  z.strictObject({ scene: z.literal('finalists'), companies: z.array(z.string()) }),
  /** Announces an award (`intro`) or holds the breath before its name (`suspense`); never a name. */
  z.strictObject({ scene: z.literal('announce'), light, label: line, still: z.boolean() }),
  z.strictObject({
    scene: z.literal('name'),
    light,
    label: line,
    names: z.array(z.string()).min(1),
  }),
  z.strictObject({
    scene: z.literal('citation'),
    light,
    label: line,
    name: z.string(),
    product: z.string(),
    words: line,
    picture: picture.exactOptional(),
  }),
  /** The jury's reasons as written; never a mark, a rank, a juror or a rival. */
  z.strictObject({ scene: z.literal('why'), light, label: line, name: z.string(), words: line }),
  z.strictObject({ scene: z.literal('no-laureate'), words: line }),
  z.strictObject({
    scene: z.literal('winners'),
    prize: line,
    winners: z.array(z.strictObject({ light, label: line, name: z.string() })).min(1),
  }),
  z.strictObject({
    scene: z.literal('past'),
    title: line,
    years: z.array(z.strictObject({ year: z.int(), laureate: z.string(), commended: z.string() })),
  }),
  z.strictObject({
    scene: z.literal('message'),
    words: line,
    picture: picture.exactOptional(),
  }),
  z.strictObject({ scene: z.literal('end'), words: line }),
]);

export const frame = z.strictObject({
  organisers: z.array(z.string()).max(6),
  /** Where the scene shows the organisers as such; absent: their names stand alone. */
  logos: z.array(logo).max(MOST_LOGOS).exactOptional(),
  year: z.int(),
  /** Which language leads; `both` shows the second smaller. */
  shows: z.enum(['fr', 'en', 'both']),
  /** How it arrives: the reveal of a name (600 ms), a cross-fade (200 ms), or at once (back, black). */
  arrives: z.enum(['reveal', 'fade', 'cut']),
  /** Permanent watermark of a fictional or rehearsed edition; null on the day. */
  watermark: line.nullable(),
  now: scene,
});

export type Frame = z.infer<typeof frame>;
export type Scene = z.infer<typeof scene>;
export type Line = z.infer<typeof line>;
export type Light = z.infer<typeof light>;

/** The logo of one organiser on this frame; null where its name stands instead. */
export const logoOnFrame = (frame: Frame, organiser: string): string | null =>
  logoOf(frame, organiser);
