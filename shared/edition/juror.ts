import { z } from 'zod';
import { identifier, text } from '../file/fields';

/** A group of jurors counted together. */
export const college = z.strictObject({ id: identifier, label: text });

export const juror = z.strictObject({
  id: identifier,
  name: text,
  college: identifier,
  role: z.enum(['president', 'vicePresident', 'member']),
  /** Voting jurors count for the quorum and may vote. */
  voting: z.boolean(),
  language: z.enum(['fr', 'en']),
  /** `age1…` of this juror's code: how a code says whose it is. Absent before codes are made. */
  recipient: text.optional(),
});

/** Why a juror withdraws (PRIZE rule 2). */
export const recusalKind = z.enum(['employment', 'financial', 'scientific', 'family', 'other']);

/** The consequence of an interest: this juror neither opens, marks, debates nor votes on this dossier. */
export const recusal = z.strictObject({
  juror: identifier,
  dossier: identifier,
  kind: recusalKind,
  note: text,
});

export type College = z.infer<typeof college>;
export type Juror = z.infer<typeof juror>;
export type RecusalKind = z.infer<typeof recusalKind>;
export type Recusal = z.infer<typeof recusal>;
