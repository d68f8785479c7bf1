import { z } from 'zod';
import { bilingual, digest, identifier, text } from '../file/fields';

const whole = z.int().min(0);

/** Counts of one vote of the jury. Recused jurors are not among them. */
export const voteCounts = z.strictObject({ for: whole, against: whole, abstain: whole });

/**
 * One recorded act of the meeting. Acts are only ever added; the latest act about the
 * same thing holds, the earlier ones stay in the minutes. `at` is information.
 */
export const act = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('presence'),
    at: text,
    juror: identifier,
    present: z.boolean(),
  }),
  /** The margin gate asks for one of these on each narrow award. */
  z.strictObject({ kind: z.literal('debate'), at: text, award: identifier, summary: text }),
  z.strictObject({
    kind: z.literal('vote'),
    at: text,
    award: identifier,
    /** Whom the question names; null is "no award". */
    dossier: identifier.nullable(),
    counts: voteCounts,
    /** Written reason of the casting vote when counts tie; null otherwise. */
    casting: text.nullable(),
    /** How votes were taken; absent in files of before this was asked. */
    by: z.enum(['hands', 'slips']).optional(),
  }),
  /** The vote of the jury on dossiers that tie through every scoring step (PRIZE rule 6). */
  z.strictObject({
    kind: z.literal('tieVote'),
    at: text,
    award: identifier,
    between: z.array(identifier).min(2),
    /** Votes cast for each; absent is none. */
    counts: z.record(identifier, whole),
    abstain: whole,
    by: z.enum(['hands', 'slips']),
  }),
  /** The president's casting vote on those that still tie, with its written reason (rule 6). */
  z.strictObject({
    kind: z.literal('castingVote'),
    at: text,
    award: identifier,
    between: z.array(identifier).min(2),
    first: identifier,
    reason: text,
  }),
  z.strictObject({
    kind: z.literal('award'),
    at: text,
    award: identifier,
    /** Several only where joint awards are allowed; none means not awarded. */
    dossiers: z.array(identifier),
    /** Required where the ranking is left; empty otherwise. */
    reason: text,
  }),
  /**
   * What a late ballot would change, looked at before anybody admits it (PRIZE rule 11):
   * the laureates proposed without it and with it, sorted.
   */
  z.strictObject({
    kind: z.literal('latePreview'),
    at: text,
    juror: identifier,
    rev: z.int().min(1),
    digest,
    before: z.array(identifier),
    after: z.array(identifier),
  }),
  /** A sealed decision taken up again by a named person, for a reason (PRIZE rule 11). */
  z.strictObject({ kind: z.literal('reopening'), at: text, by: text, reason: text }),
  z.strictObject({ kind: z.literal('citation'), at: text, award: identifier, words: bilingual }),
  /**
   * The jury takes a dossier up, or has done with it. `withdrew` left the room before
   * anything of it was shown and `chair` presided meanwhile (PRIZE rule 2); once closed the
   * list is empty.
   */
  z.strictObject({
    kind: z.literal('examination'),
    at: text,
    dossier: identifier,
    step: z.enum(['opened', 'closed']),
    withdrew: z.array(identifier),
    chair: identifier.nullable(),
  }),
  /** A winner's name, shown large and confirmed to the letter by a named person. */
  z.strictObject({
    kind: z.literal('nameProof'),
    at: text,
    dossier: identifier,
    /** Company and product as they were confirmed. */
    words: text,
    by: text,
  }),
  /** What the meeting noted about a dossier. */
  z.strictObject({ kind: z.literal('note'), at: text, dossier: identifier, words: text }),
  z.strictObject({
    kind: z.literal('recusal'),
    at: text,
    juror: identifier,
    dossier: identifier,
    reason: text,
  }),
]);

export type Act = z.infer<typeof act>;
export type VoteCounts = z.infer<typeof voteCounts>;
/** The meeting, act by act, in the order recorded. */
export type Deliberation = readonly Act[];

/** The version of the minutes: 1, and one more for each named reopening (PRIZE rule 11). */
export function issueOf(deliberation: Deliberation): number {
  return 1 + deliberation.filter((one) => one.kind === 'reopening').length;
}
