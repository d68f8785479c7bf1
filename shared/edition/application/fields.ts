import { z } from 'zod';
import type { Bilingual } from '../../ids';
import raw from './fields.json';

const words = z.strictObject({ fr: z.string(), en: z.string() });

const field = z.strictObject({
  id: z.string(),
  type: z.enum([
    'text',
    'longtext',
    'integer',
    'money',
    'boolean',
    'consent',
    'choice',
    'multichoice',
    'countryCode',
    'siren',
    'url',
    'email',
    'phone',
    'file',
  ]),
  section: z.enum([
    'company',
    'contact',
    'innovation',
    'dossier',
    'declarations',
    'attachments',
    'village',
  ]),
  required: z.boolean(),
  label: words,
  min: z.int().optional(),
  max: z.union([z.int(), z.literal('editionYear')]).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  bilingual: z.boolean().optional(),
  criterion: z.string().optional(),
  options: z.array(z.strictObject({ code: z.string(), fr: z.string(), en: z.string() })).optional(),
  accept: z.array(z.string()).optional(),
  maxBytes: z.int().optional(),
  count: z.int().optional(),
  maxPages: z.int().optional(),
  /** Asked for when another answer is one of these. */
  requiredIf: z.record(z.string(), z.array(z.string())).optional(),
  default: z.string().optional(),
  confidential: z.boolean().optional(),
  personalData: z.boolean().optional(),
  hideFromJury: z.boolean().optional(),
});

/** One of the 54 questions of the application form, with its constraints. */
export type Field = z.infer<typeof field>;
export type FieldSection = Field['section'];

/** The form, in its order. */
export const FIELDS: readonly Field[] = z.array(field).parse(raw);

/**
 * Where one answer is kept: the field, and the language of a field asked in both
 * (`summary.fr`). Files are no answers.
 */
export type AnswerKey = string;

/** What a candidate answered, as text, by answer key; an absent key is not answered. */
export type Answers = Readonly<Record<AnswerKey, string>>;

/** A question as it is asked: its field, and its language where it is asked twice. */
export interface Question {
  readonly key: AnswerKey;
  readonly field: Field;
  readonly language: 'fr' | 'en' | null;
}

/** Every question that is answered in words, in order of the form. */
export const QUESTIONS: readonly Question[] = FIELDS.filter(({ type }) => type !== 'file').flatMap(
  (each): readonly Question[] =>
    each.bilingual
      ? (['fr', 'en'] as const).map((language) => ({
          key: `${each.id}.${language}`,
          field: each,
          language,
        }))
      : [{ key: each.id, field: each, language: null }],
);

const byKey = new Map(QUESTIONS.map((each) => [each.key, each]));

/** Throws on a key that no question has. */
export function questionOf(key: AnswerKey): Question {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`no question ${key}`);
  return found;
}

/** The fields that are files, in order: deck, images, logo, video. */
export const FILE_FIELDS: readonly Field[] = FIELDS.filter(({ type }) => type === 'file');

/** The words for a code of a choice; the code itself where it is none of them. */
export function optionLabel({ options = [] }: Field, code: string): Bilingual {
  const found = options.find((option) => option.code === code);
  return found ? { fr: found.fr, en: found.en } : { fr: code, en: code };
}
