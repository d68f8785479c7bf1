import { z } from 'zod';
import { areTwoPeople } from '../ballot/paper';
import { digest, identifier, text } from '../file/fields';
import type { EnrolClaim } from '../ipc';
import { ok, type Result, refuse } from '../result';
import type { Choice } from './ledger';

const said = { by: text, reason: text };

const choice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['fork', 'two-devices']),
    juror: identifier,
    rev: z.int().min(1),
    digest,
    ...said,
  }),
  z.strictObject({
    kind: z.literal('enrolment'),
    juror: identifier,
    publicKey: text,
    at: text,
    ...said,
  }),
  z.strictObject({
    kind: z.literal('closing'),
    ballots: z.array(digest).readonly(),
    by: text,
    at: text,
  }),
  z
    .strictObject({
      kind: z.literal('admission'),
      juror: identifier,
      digest,
      at: text,
      preview: z.strictObject({
        before: z.array(identifier).readonly(),
        after: z.array(identifier).readonly(),
      }),
      ...said,
      second: text.optional(),
    })
    .refine(({ by, second }) => second === undefined || areTwoPeople([by, second]), {
      path: ['second'],
      message: 'one-person',
    }),
]);

/**
 * `choices.json`: what named people decided where files alone cannot, in the order
 * recorded. The last choice about the same thing holds; earlier ones stay readable.
 */
export const choicesFile = z.strictObject({
  format: z.literal('palmares-choices'),
  version: z.literal(1),
  choices: z.array(choice),
});

export type ChoicesFile = z.infer<typeof choicesFile>;

/** Why a choices file cannot be used: where in it, and the code of the fault. */
export interface ChoicesProblem {
  readonly kind: 'schema';
  readonly flaws: readonly { readonly path: string; readonly code: string }[];
}

/** Reads parsed JSON as recorded choices; refuses as `schema` with every fault. */
export function readChoices(json: unknown): Result<readonly Choice[], ChoicesProblem> {
  const read = choicesFile.safeParse(json);
  if (read.success) return ok(read.data.choices);
  const flaws = read.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code === 'custom' || issue.message === 'text' ? issue.message : issue.code,
  }));
  return refuse({ kind: 'schema', flaws });
}

/** The content of `choices.json`. */
export function writeChoices(choices: readonly Choice[]): ChoicesFile {
  return { format: 'palmares-choices', version: 1, choices: [...choices] };
}

/**
 * Whether a person accepted this key for this juror by voice. A pure question on the
 * recorded choices: the same choices admit the same files on any laptop.
 */
export function acceptedBy(
  choices: readonly Choice[],
): (claim: Pick<EnrolClaim, 'juror' | 'publicKey'>) => boolean {
  const accepted = new Set(
    choices.flatMap((one) => (one.kind === 'enrolment' ? [`${one.juror}/${one.publicKey}`] : [])),
  );
  return ({ juror, publicKey }) => accepted.has(`${juror}/${publicKey}`);
}
