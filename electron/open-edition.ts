import { z } from 'zod';
import { readEnvelope } from '../shared/file/envelope';
import { identifier } from '../shared/file/fields';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { openEditionFile } from './keys/edition-file';
import { listAttachments } from './keys/manifest';

/** All that the shell reads of an edition: who it is for, never what it asks of a jury. */
const addresses = z.object({
  id: identifier,
  seq: z.int().min(1),
  jurors: z.array(z.object({ id: identifier, recipient: z.string().optional() })),
  organiser: z.object({ publicKey: z.string(), recipients: z.array(z.string()).min(1) }),
});

export interface OpenEdition {
  readonly envelope: string;
  readonly id: string;
  /** Its number among the editions of the year. */
  readonly seq: number;
  readonly jurors: readonly { readonly id: string; readonly recipient?: string | undefined }[];
  readonly organiser: { readonly publicKey: string; readonly recipients: readonly string[] };
  readonly attachments: {
    readonly bytes: ReadonlyMap<string, Uint8Array>;
    readonly types: ReadonlyMap<string, string>;
  };
}

/** Opens an edition file and checks that the organiser it names is the one who signed it. */
export async function openEdition(
  file: Uint8Array,
  identity: string,
): Promise<Result<OpenEdition, Problem>> {
  const content = await openEditionFile(file, identity);
  if (!content.ok) return content;
  const { envelope, attachments } = content.value;
  const read = readAddresses(envelope);
  if (!read.ok) return read;
  const { value, ...whose } = read.value;
  const named = [...listAttachments(value)];
  const types = new Map(named.map(([sha256, { type }]) => [sha256, type]));
  return ok({ envelope, ...whose, attachments: { bytes: attachments, types } });
}

/** Who a signed edition is for, with all it says as it stands. */
export function readAddresses(
  envelope: string,
): Result<z.infer<typeof addresses> & { readonly value: unknown }, Problem> {
  const signed = readEnvelope(envelope, PAYLOAD_TYPES.edition);
  if (!signed.ok) return signed;
  const read = addresses.safeParse(signed.value.value);
  if (!read.success) return refuse({ kind: 'schema', flaws: [{ path: '$', code: 'addresses' }] });
  if (read.data.organiser.publicKey !== signed.value.publicKey) {
    return refuse({ kind: 'key-mismatch' });
  }
  return ok({ ...read.data, value: signed.value.value });
}
