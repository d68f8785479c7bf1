import path from 'node:path';
import { sha256Hex } from '../shared/file/digest';
import type { MachineProblem, Problem } from '../shared/file/problem';
import type { Digest, EditionId } from '../shared/ids';
import { ok, type Result, refuse } from '../shared/result';
import { folderOf } from './memory';
import { LIMITS, readRegularFile, whatIsAt } from './read-file';
import { keep } from './save-file';

/**
 * Keeps the bytes of a ballot as they came, flushed, before anything reads them: what
 * was handed in can always be shown again. The same bytes are kept once.
 */
export async function keepInInbox(
  edition: EditionId,
  bytes: Uint8Array,
): Promise<Result<null, MachineProblem>> {
  const file = path.join(folderOf(edition), 'inbox', sha256Hex(bytes));
  const known = await whatIsAt(file);
  return known.ok && known.value === 'file' ? ok(null) : keep(file, bytes);
}

/** The bytes that were kept under this digest; `gone` when they are not there any more. */
export async function readFromInbox(
  edition: EditionId,
  raw: Digest,
): Promise<Result<Uint8Array, Problem>> {
  if (!/^[0-9a-f]{64}$/.test(raw)) return refuse({ kind: 'gone' });
  return readRegularFile(path.join(folderOf(edition), 'inbox', raw), { limit: LIMITS.ballot });
}
