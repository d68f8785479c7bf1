import { z } from 'zod';
import { readCanonical, writeCanonical } from '../../shared/file/canonical';
import { identifier } from '../../shared/file/fields';
import { looksLike } from '../../shared/file/looks-like';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import { tellNewerVersion } from '../../shared/file/versions';
import type { EnrolClaim } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';

const FORMAT = 'palmares-move';
const KEY = /^[A-Za-z0-9_-]{43}$/;

const request = z.strictObject({
  device: z.string().min(1).max(200),
  edition: identifier,
  enrol: z.string().regex(KEY),
  format: z.literal(FORMAT),
  juror: identifier,
  publicKey: z.string().regex(KEY),
  version: z.literal(1),
});

/**
 * `*.palmares-move`: a new laptop asks the one before to sign its key. One line of canonical
 * JSON that holds no secret; `enrol` proves that the juror's code was typed on it.
 */
export const writeMoveRequest = (claim: EnrolClaim): Uint8Array =>
  encodeUtf8(`${writeCanonical({ ...claim, format: FORMAT, version: 1 })}\n`);

/**
 * Reads a request; takes any bytes. Refused: `empty`, `not-ours`, `version-newer`, and
 * `damaged` where it is one of ours and not as it was written. Proves nothing by itself.
 */
export function readMoveRequest(bytes: Uint8Array): Result<EnrolClaim, Problem> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const text = decodeUtf8(bytes);
  const line = text.ok && text.value.endsWith('\n') ? readCanonical(text.value.slice(0, -1)) : null;
  if (line === null || !line.ok) {
    const isOurs = text.ok && text.value.includes(`"format":"${FORMAT}"`);
    return refuse(isOurs ? { kind: 'damaged' } : { kind: 'not-ours', looksLike: looksLike(bytes) });
  }
  const newer = tellNewerVersion(line.value, { format: FORMAT, version: 1 });
  if (newer !== null) return refuse(newer);
  const read = request.safeParse(line.value);
  if (!read.success) {
    const { format } = Object(line.value) as { readonly format?: unknown };
    const isOurs = format === FORMAT;
    return refuse(isOurs ? { kind: 'damaged' } : { kind: 'not-ours', looksLike: looksLike(bytes) });
  }
  const { format: _, version: __, ...claim } = read.data;
  return ok(claim);
}
