import { z } from 'zod';
import { identifier } from '../file/fields';

/**
 * The methods an edition may declare official (PRIZE rule 5), from marks first, then from
 * each juror's order. Which are kept out, and why: shared/tally/README.
 */
export const OFFICIAL_METHODS = [
  'mean',
  'trimmed1',
  'median',
  'majority_judgment',
  'college',
  'borda_norm',
  'copeland',
  'ranked_pairs_margin',
] as const;

export type OfficialMethod = (typeof OFFICIAL_METHODS)[number];

const BY_ORDER: readonly OfficialMethod[] = ['borda_norm', 'copeland', 'ranked_pairs_margin'];

/** Whether a method reads only in which order each juror puts the dossiers, not the marks. */
export const countsOrders = (method: OfficialMethod): boolean => BY_ORDER.includes(method);

/**
 * What was declared before scoring (PRIZE, default rules 1–9). Percentages and scores
 * are on 100. `tieLadder` holds criterion ids and the named steps, in order; the official
 * score comes first and is not listed, nor is the exact mean that follows any other method.
 */
export const rules = z.strictObject({
  quorum: z.strictObject({ minVoting: z.int().min(1), minPerCollege: z.int().min(0) }),
  sheets: z.strictObject({ min: z.int().min(1), minPerCollege: z.int().min(0) }),
  /** What ranks. It cannot change once the edition is published. */
  method: z.enum(OFFICIAL_METHODS),
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
