import { z } from 'zod';
import { identifier } from '../file/fields';

/**
 * What was declared before scoring (PRIZE, default rules 1–9). Percentages and scores
 * are on 100. `tieLadder` holds criterion ids and the named steps, in order; the exact
 * mean always comes first and is not listed.
 */
export const rules = z.strictObject({
  quorum: z.strictObject({ minVoting: z.int().min(1), minPerCollege: z.int().min(0) }),
  sheets: z.strictObject({ min: z.int().min(1), minPerCollege: z.int().min(0) }),
  method: z.literal('mean'),
  laureate: z.strictObject({
    threshold100: z.number(),
    /** The criterion whose mean must reach `minMark`. */
    criterion: identifier,
    minMark: z.number(),
    mayBeJoint: z.boolean(),
  }),
  commended: z.strictObject({
    ranks: z.tuple([z.int(), z.int()]),
    /** Pool: mean at least (100 − this) % of the laureate's. */
    withinPercent: z.number(),
    withoutLaureate: z.boolean(),
  }),
  tieLadder: z.array(z.string()).min(1),
  /** Leaving the ranking: share of votes cast, as [numerator, denominator]. */
  departure: z.tuple([z.int(), z.int()]),
  /** Gap on 100 under which sealing needs a recorded deliberation. */
  marginGate100: z.number(),
  /** Whether a juror may sign again after the deliberation, with a reason; absent: no. */
  maySignAgain: z.boolean().optional(),
  /** Whether each sheet with marks needs a comment; absent: no. */
  commentRequired: z.boolean().optional(),
  pitch: z.strictObject({ presentationMinutes: z.int(), questionsMinutes: z.int() }),
  /**
   * How the meeting discusses a dossier: whether comments are read with their authors'
   * names, and the minutes meant for each. Absent: without names, ten minutes.
   */
  discussion: z.strictObject({ named: z.boolean(), minutes: z.int().min(1) }).optional(),
});

export type Rules = z.infer<typeof rules>;
