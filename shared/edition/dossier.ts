import { z } from 'zod';
import { bilingual, digest, identifier, text } from '../file/fields';

/** A file of a dossier. Names are for people; bytes are found by `sha256`, never by name. */
export const attachment = z.strictObject({
  name: text,
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'video/mp4']),
  bytes: z.int().min(0),
  sha256: digest,
  /** What a picture or a film shows, for who does not see or hear it; absent: nobody wrote it. */
  description: bilingual.optional(),
});

export const exhibitor = z.strictObject({ company: text, stand: text, text: bilingual });

/**
 * A candidate's application as a juror reads it; contacts stay with the organiser.
 * Null means "not provided". `sections` holds the candidate's own words by criterion.
 */
export const dossier = z.strictObject({
  id: identifier,
  status: z.enum(['eligible', 'withdrawn', 'ineligible']),
  company: text,
  product: text,
  /**
   * False where nobody confirmed the spelling of company and product before publication: it
   * must be read over before the dossier is awarded. Absent: not asked (older editions).
   */
  nameConfirmed: z.boolean().optional(),
  /** How the names are said aloud, as one would write it to read it; absent: nobody wrote it. */
  said: text.optional(),
  city: text,
  country: text,
  category: z.enum(['diagnostic', 'interventional', 'both']),
  /** DICOM modality codes (CT, MR, US …), `AI` and `SW`. */
  modalities: z.array(text),
  trl: z.int().min(1).max(9).nullable(),
  foundedYear: z.int().nullable(),
  employees: z.int().nullable(),
  fundingEur: z.int().nullable(),
  deviceClass: text.nullable(),
  regulatoryNote: bilingual,
  academicPartner: z.boolean(),
  pitchLine: bilingual,
  summary: bilingual,
  sections: z.record(z.string(), bilingual),
  attachments: z.array(attachment),
  /** Exhibitor in the Village de l'Innovation; exhibiting is neither an application nor a point. */
  village: z.strictObject({ stand: text, text: bilingual }).nullable(),
});

export type Attachment = z.infer<typeof attachment>;
export type Dossier = z.infer<typeof dossier>;
export type Exhibitor = z.infer<typeof exhibitor>;
