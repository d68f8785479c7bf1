import { z } from 'zod';
import { identifier, text } from '../file/fields';

/**
 * One juror × one dossier. `marked`: at least one mark, or a comment (complete or partial
 * is derived from the grid); `recused`: the juror withdrew, no mark; `blank`: not scored.
 * `marks` are whole grid steps; an absent criterion is "not scored", never zero.
 */
export const scoreSheet = z.strictObject({
  dossier: identifier,
  state: z.enum(['marked', 'recused', 'blank']),
  marks: z.record(identifier, z.int()),
  comment: text,
});

export type ScoreSheet = z.infer<typeof scoreSheet>;
export type Marks = ScoreSheet['marks'];
