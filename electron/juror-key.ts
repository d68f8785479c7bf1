import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../shared/file/base64';
import { readCanonical, writeCanonical } from '../shared/file/canonical';
import { sha256Hex } from '../shared/file/digest';
import { identifier } from '../shared/file/fields';
import type { Problem } from '../shared/file/problem';
import { cleanText } from '../shared/file/text-rules';
import { decodeUtf8, encodeUtf8 } from '../shared/file/utf8';
import { ok, type Result, refuse } from '../shared/result';
import { decryptWith, encryptTo } from './keys/age-box';
import type { JurorKeys } from './keys/juror-code';
import { makeSeed } from './keys/signing';
import { folderOf } from './memory';
import { readRegularFile } from './read-file';
import { keep } from './save-file';

/** What this laptop signs with for one juror of one edition. */
export interface LaptopKey {
  readonly seed: Uint8Array;
  /** Name of the laptop when the key was made; part of the enrolment, so it stays. */
  readonly device: string;
}

const laptopKey = z.strictObject({ device: z.string().min(1), seed: z.string() });

interface Whose {
  readonly edition: string;
  readonly juror: string;
  readonly keys: JurorKeys;
}

/**
 * The laptop's key, made at the first opening and kept encrypted under the juror code. A
 * damaged key is refused, not replaced: two keys would make two laptops of one juror. Each
 * code has its own file, so that a code made anew (FILES, a lost slip) starts another key.
 */
export async function laptopKeyOf({
  edition,
  juror,
  keys,
}: Whose): Promise<Result<LaptopKey, Problem>> {
  const name = identifier.parse(juror);
  const folder = folderOf(edition);
  const present = path.join(folder, `juror-${name}-${sha256Hex(keys.recipient).slice(0, 16)}.key`);
  const kept = await readRegularFile(present, { limit: 64 * 1024 });
  if (kept.ok) return openKey(kept.value, keys);
  if (kept.error.kind !== 'gone') return kept;
  const former = await readRegularFile(path.join(folder, `juror-${name}.key`), {
    limit: 64 * 1024,
  });
  if (former.ok) return openKey(former.value, keys);
  return former.error.kind === 'gone' ? makeKey(present, keys) : former;
}

async function openKey(bytes: Uint8Array, keys: JurorKeys): Promise<Result<LaptopKey, Problem>> {
  const opened = await decryptWith(keys.identity, bytes);
  if (!opened.ok) return refuse({ kind: 'damaged' });
  const text = decodeUtf8(opened.value);
  const value = text.ok ? readCanonical(text.value) : text;
  const read = laptopKey.safeParse(value.ok ? value.value : null);
  const seed = read.success ? fromBase64url(read.data.seed) : undefined;
  if (!read.success || seed?.length !== 32) return refuse({ kind: 'damaged' });
  return ok({ seed, device: read.data.device });
}

async function makeKey(file: string, keys: JurorKeys): Promise<Result<LaptopKey, Problem>> {
  const seed = makeSeed();
  const device = cleanText(os.hostname()).slice(0, 60) || 'laptop';
  const text = writeCanonical({ device, seed: toBase64url(seed) });
  const kept = await keep(file, await encryptTo([keys.recipient], encodeUtf8(text)));
  return kept.ok ? ok({ seed, device }) : kept;
}
