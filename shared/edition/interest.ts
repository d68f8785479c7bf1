import { z } from 'zod';
import { identifier, text } from '../file/fields';
import { recusalKind } from './juror';

/**
 * What a juror declares about one dossier before it opens (PRIZE rule 2): no link
 * (a nil return is a declaration), a link that changes nothing, or a recusal.
 */
export const interest = z.discriminatedUnion('kind', [
  z.strictObject({ dossier: identifier, kind: z.literal('none') }),
  z.strictObject({ dossier: identifier, kind: z.literal('link'), note: text }),
  z.strictObject({ dossier: identifier, kind: z.literal('recusal'), why: recusalKind, note: text }),
]);

export type Interest = z.infer<typeof interest>;
