import { z } from 'zod';
import { bilingual, identifier } from '../file/fields';

/**
 * One thing marked. `weight` is a whole number; the weights of a grid sum to 100.
 * `anchors` describe levels by mark (`"1"`, `"3"`, `"5"`); a level without words is absent.
 */
export const criterion = z.strictObject({
  id: identifier,
  weight: z.int().min(0).max(100),
  label: bilingual,
  help: bilingual,
  anchors: z.record(z.string(), bilingual),
});

/** Ordered criteria and the scale they are marked on, whole marks from `min` to `max`. */
export const grid = z
  .strictObject({
    scale: z.strictObject({ min: z.int(), max: z.int(), step: z.literal(1) }),
    criteria: z.array(criterion).min(1),
  })
  .refine((g) => g.criteria.reduce((sum, c) => sum + c.weight, 0) === 100, {
    message: 'weights-not-100',
  });

export type Criterion = z.infer<typeof criterion>;
export type Grid = z.infer<typeof grid>;
