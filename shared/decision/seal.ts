import { z } from 'zod';
import { writeCanonical } from '../file/canonical';
import { sha256Hex } from '../file/digest';
import { digest, identifier, text } from '../file/fields';
import { PAYLOAD_TYPES } from '../file/payload-types';
import type { Digest, Instant } from '../ids';
import type { Decision } from './decision';

export const SEAL_TYPE = PAYLOAD_TYPES.seal;
/** The entry that holds the seal, and is the only one it does not list. */
export const SEAL_ENTRY = 'seal.json';

/**
 * What the organiser signs to seal a decision (PRIZE rule 11): the SHA-256 of every other
 * entry of the `*.palmares`, so that nothing in it can change alone. `by` are the two
 * people who sealed; `sealedAt` is information.
 */
export const seal = z.strictObject({
  format: z.literal('palmares-seal'),
  version: z.literal(1),
  edition: z.strictObject({ id: identifier, digest }),
  decision: digest,
  mergeCode: z.string(),
  entries: z.array(z.strictObject({ name: z.string(), sha256: digest })),
  sealedAt: text,
  by: z.tuple([text, text]),
  /** Organisers that sign the same seal with a key of their own; absent: the first key alone. */
  cosigners: z
    .array(z.strictObject({ organiser: text, publicKey: text }))
    .min(1)
    .optional(),
});

export type Seal = z.infer<typeof seal>;
/** An organiser with its own key, as the seal names it. */
export type Cosigner = NonNullable<Seal['cosigners']>[number];

/** The entries of a `*.palmares`, by name. */
export type PalmaresEntries = ReadonlyMap<string, Uint8Array | string>;

/** The seal of these entries, as the text to be signed: canonical JSON, entries by name. */
export function writeSealPayload({
  entries,
  decision,
  sealedAt,
  by,
  cosigners = [],
}: {
  readonly entries: PalmaresEntries;
  readonly decision: Decision;
  readonly sealedAt: Instant;
  readonly by: readonly [string, string];
  readonly cosigners?: readonly Cosigner[];
}): string {
  const listed: Seal = {
    format: 'palmares-seal',
    version: 1,
    edition: { id: decision.edition.id, digest: decision.edition.digest },
    decision: digestOfDecision(decision),
    mergeCode: decision.mergeCode,
    entries: [...entries]
      .filter(([name]) => name !== SEAL_ENTRY)
      .map(([name, content]) => ({ name, sha256: sha256Hex(content) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sealedAt,
    by: [...by],
    ...(cosigners.length > 0 && { cosigners: [...cosigners] }),
  };
  return writeCanonical(listed);
}

/** SHA-256 of the canonical decision, which is the content of `decision.json`. */
export function digestOfDecision(decision: Decision): Digest {
  return sha256Hex(writeCanonical(decision));
}
