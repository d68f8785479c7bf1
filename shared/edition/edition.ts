import { z } from 'zod';
import { bilingual, digest, identifier, text } from '../file/fields';
import { PAYLOAD_TYPES } from '../file/payload-types';
import { addendum } from './addendum';
import { assignment } from './assignment';
import { dossier, exhibitor } from './dossier';
import { grid } from './grid';
import { college, juror, recusal } from './juror';
import { logo, MOST_LOGOS } from './logo';
import { rules } from './rules';

export const EDITION_TYPE = PAYLOAD_TYPES.edition;

const award = z.strictObject({
  id: z.enum(['laureate', 'commended', 'mention']),
  label: bilingual,
  optional: z.boolean(),
});

/** Instants and days as the organisers wrote them; shown to people, never an order. */
const schedule = z.strictObject({
  callOpens: text,
  callCloses: text,
  interestsDeclared: text,
  scoringOpens: text,
  scoringCloses: text,
  hearings: text,
  deliberation: text,
  ceremony: text,
});

/** One past year, with the source that makes it a fact. */
const pastPalmares = z.strictObject({
  year: z.int(),
  laureate: text,
  commended: text,
  source: text,
});

/**
 * One congress year of the prize: what was agreed before any mark (PRIZE rules 1–12).
 * It travels signed by `organiser.key` in a `*.edition` file. `seq` numbers the editions
 * of one year from 1; `supersedes` is the digest of the edition it replaces, null for the
 * first. `addenda` says what changed since the first and why; absent: nothing did. An
 * edition that only gives a juror a new code has a number of its own and no addendum.
 */
export const edition = z.strictObject({
  format: z.literal('palmares-edition'),
  version: z.literal(1),
  id: identifier,
  seq: z.int().min(1),
  supersedes: digest.nullable(),
  addenda: z.array(addendum).optional(),
  fictional: z.boolean(),
  year: z.int(),
  title: bilingual,
  /** Shown in the top bar, e.g. « Édition de démonstration 2027 ». */
  shortTitle: bilingual,
  event: bilingual,
  timezone: text,
  organisers: z.array(text).min(1),
  /** Of some or all of them; absent: their names stand alone. */
  logos: z.array(logo).max(MOST_LOGOS).exactOptional(),
  schedule,
  awards: z.array(award).min(1),
  /** What a distinguished company is given, as a group of words; absent: nothing is promised yet. */
  benefits: bilingual.exactOptional(),
  /** Until when nothing may be published, written as the schedule; absent: the day of the ceremony. */
  embargo: text.exactOptional(),
  rules,
  grid,
  colleges: z.array(college).min(1),
  jurors: z.array(juror).min(1),
  /** Recusals known when the edition was published; ballots and the meeting add to them. */
  recusals: z.array(recusal),
  /**
   * Words that a juror and an application share (a house, a name), as they were when the
   * edition was made: a question to that juror, never a declaration. Absent: none.
   */
  guessedLinks: z
    .array(z.strictObject({ juror: identifier, dossier: identifier, word: text }))
    .optional(),
  dossiers: z.array(dossier).min(1),
  /** Who reads what, where not all read all; absent: everybody reads everything. */
  assignment: assignment.optional(),
  village: z.strictObject({
    title: bilingual,
    note: bilingual,
    exhibitorsOnly: z.array(exhibitor),
  }),
  history: z.array(pastPalmares),
  /** Ed25519 public key of the organiser (base64url) and the age recipients that may read ballots. */
  organiser: z.strictObject({ publicKey: text, recipients: z.array(text).min(1) }),
});

export type Edition = z.infer<typeof edition>;
export type AwardId = Edition['awards'][number]['id'];
