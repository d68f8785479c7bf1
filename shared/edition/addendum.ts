import { z } from 'zod';
import { bilingual, digest, identifier, text } from '../file/fields';

/**
 * What an addendum did to one criterion. `words`: label, help or levels; `scale`: the marks
 * one may give. `isAskedAgain`: jurors mark it anew, their mark of before shown beside;
 * otherwise their marks stand. Only a new or removed criterion is never asked *again*.
 */
const criterionChange = z.strictObject({
  criterion: identifier,
  change: z.enum(['added', 'removed', 'words', 'weight', 'scale']),
  isAskedAgain: z.boolean(),
});

/** What an addendum did to one dossier. `status`: withdrawn, found ineligible, or admitted again. */
const dossierChange = z.strictObject({
  dossier: identifier,
  change: z.enum(['added', 'changed', 'status']),
});

/** What else of an edition an addendum may change. */
export const OTHER_CHANGES = [
  'order',
  'dates',
  'rules',
  'jury',
  'recusals',
  'awards',
  'texts',
] as const;

/**
 * One addendum to a published edition, kept in the edition that carries it and in every
 * later one, oldest first: the first is « additif n° 1 ». `seq` is the number of the edition it made; `supersedes` the
 * digest of the edition it replaced and `gridBefore` of that edition's grid: a ballot that
 * cites them was made before it. `at` is information, never an order.
 */
export const addendum = z.strictObject({
  seq: z.int().min(2),
  supersedes: digest,
  gridBefore: digest,
  at: text,
  reason: bilingual,
  dossiers: z.array(dossierChange),
  criteria: z.array(criterionChange),
  also: z.array(z.enum(OTHER_CHANGES)),
});

export type Addendum = z.infer<typeof addendum>;
export type CriterionChange = z.infer<typeof criterionChange>;
export type DossierChange = z.infer<typeof dossierChange>;
export type OtherChange = (typeof OTHER_CHANGES)[number];
