import { stat } from 'node:fs/promises';
import path from 'node:path';
import { nativeImage } from 'electron';
import { looksLike } from '../../shared/file/looks-like';
import { pictureSize } from '../../shared/file/picture-size';
import type { Problem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import type { Requests } from '../../shared/ipc';
import type { FoundFile, KeptFile } from '../../shared/ipc-draft';
import { ok, type Result, refuse } from '../../shared/result';
import { HEAD_BYTES } from '../file-kind';
import { pathOf, refer, walk } from '../files';
import { typeOf } from '../keys/manifest';
import { machineProblem } from '../machine-problem';
import { readRegularFile } from '../read-file';
import { attachmentOf, unlockedAs } from '../unlocked';
import { workNow } from '../work';
import { holdFile, keepFile, onePiece, readHeld, readPieces } from './draft-files';

const NOBODY = refuse({ kind: 'bad-request' } as const);
/** A picture is unfolded in memory to be made anew: 40 million points are 160 MB. */
const MOST_POINTS = 40_000_000;
/** Sent by candidates, not a disk. */
const MOST_FILES = 2000;

/** The files under what was chosen, folders walked, each with its folders' names and its size. */
export async function findAttachments(
  refs: readonly string[],
): Promise<Requests['findAttachments']['answer']> {
  if (unlockedAs('preparer') === null) return NOBODY;
  const files: FoundFile[] = [];
  for (const ref of refs) {
    const chosen = pathOf(ref);
    if (!chosen.ok) return chosen;
    for (const file of (await walk(chosen.value)).slice(0, MOST_FILES - files.length)) {
      const view = await refer(file);
      const folders = foldersOf(file, chosen.value);
      files.push({ ref: view.ref, name: view.name, folders, bytes: await sizeOf(file) });
    }
  }
  return ok({ files });
}

/** A file chosen alone lies in the folder it comes from. */
function foldersOf(file: string, chosen: string): readonly string[] {
  if (file === chosen) return [path.basename(path.dirname(file))];
  const inside = path.relative(path.dirname(chosen), path.dirname(file));
  return inside.split(path.sep).toReversed();
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/**
 * Keeps one file in the draft. Refused: `empty`; `not-ours` unless its first bytes are of a
 * type that an edition carries; `too-big` for its type, before it is read; `damaged` for a
 * picture that cannot be drawn.
 */
export async function keepAttachment({
  file: ref,
  limits,
}: Requests['keepAttachment']['ask']): Promise<Requests['keepAttachment']['answer']> {
  const work = workNow();
  if (unlockedAs('preparer') === null || work === null) return NOBODY;
  const file = pathOf(ref);
  if (!file.ok) return file;
  const told = await tellType(file.value, limits);
  if (!told.ok) return told;
  const type = told.value;
  if (type !== 'image/png' && type !== 'image/jpeg') {
    const kept = await keepFile(work, readPieces(file.value));
    return kept.ok ? ok({ type, ...kept.value }) : kept;
  }
  const bytes = await readRegularFile(file.value, { limit: limits[type] });
  if (!bytes.ok) return bytes;
  const drawn = drawAnew(bytes.value, type);
  if (!drawn.ok) return drawn;
  const kept = await keepFile(work, onePiece(drawn.value));
  return kept.ok ? ok({ type, ...kept.value }) : kept;
}

async function tellType(
  file: string,
  limits: Readonly<Record<KeptFile['type'], number>>,
): Promise<Result<KeptFile['type'], Problem>> {
  const head = await readRegularFile(file, { limit: Number.MAX_SAFE_INTEGER, only: HEAD_BYTES });
  if (!head.ok) return head;
  if (head.value.length === 0) return refuse({ kind: 'empty' });
  const type = typeOf(head.value) as KeptFile['type'] | null;
  if (type === null) return refuse({ kind: 'not-ours', looksLike: looksLike(head.value) });
  try {
    const { size } = await stat(file);
    const limit = limits[type];
    return size > limit ? refuse({ kind: 'too-big', bytes: size, limit }) : ok(type);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/** The picture drawn and written again: what was hidden in its file stays behind. */
function drawAnew(
  bytes: Uint8Array,
  type: 'image/png' | 'image/jpeg',
): Result<Uint8Array, Problem> {
  const size = pictureSize(bytes);
  if (size === null || size.width * size.height > MOST_POINTS) return refuse({ kind: 'damaged' });
  const picture = nativeImage.createFromBuffer(Buffer.from(bytes));
  if (picture.isEmpty()) return refuse({ kind: 'damaged' });
  return ok(type === 'image/png' ? picture.toPNG() : picture.toJPEG(90));
}

/** No edition of ours carries such a picture: unfolded, it would fill the memory. */
function isTooLarge({ bytes, type }: { readonly bytes: Uint8Array; readonly type: string }) {
  if (type !== 'image/png' && type !== 'image/jpeg') return false;
  const size = pictureSize(bytes);
  return size === null || size.width * size.height > MOST_POINTS;
}

/**
 * An attachment of whoever is unlocked: of an edition, or of the draft. Null for what is not
 * theirs, and for a picture that says it is larger than any that is accepted.
 */
export async function findAttachment(
  sha256: Digest,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
  const work = workNow();
  if (unlockedAs('preparer') === null || work === null) {
    const found = attachmentOf(sha256);
    return found && isTooLarge(found) ? null : found;
  }
  const held = await holdFile(work, sha256);
  if (held === null) return null;
  const bytes = await readHeld(held);
  const type = typeOf(bytes);
  return type === null ? null : { bytes, type };
}
