import { z } from 'zod';
import { isCleanText } from './text-rules';

/** Text a person wrote: NFC, at most 4,000 UTF-16 units, no forbidden character (FILES). */
export const text = z.string().refine(isCleanText, { message: 'text' });

export const bilingual = z.strictObject({ fr: text, en: text });

/** A name inside an edition: letters, digits, hyphen; never a path, never `__proto__`. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);

/** SHA-256, lower-case hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
