import path from 'node:path';
import { sha256Hex } from '../shared/file/digest';
import type { Problem } from '../shared/file/problem';
import { decodeUtf8 } from '../shared/file/utf8';
import type { Digest } from '../shared/ids';
import type { FileRef, Requests, TakenBallot } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { pathOf, refer, walk } from './files';
import { keepInInbox, readFromInbox } from './inbox';
import { decryptWith } from './keys/age-box';
import { LIMITS, readRegularFile, whatIsAt } from './read-file';
import { unlockedAs } from './unlocked';

/**
 * The score files under what a person chose or dropped, folders walked. A file named
 * outright is always answered for; in a folder others are left alone, and counted.
 */
export async function findBallots(
  refs: readonly string[],
): Promise<Requests['findBallots']['answer']> {
  if (unlockedAs('organiser') === null) return refuse({ kind: 'bad-request' });
  const found = new Map<string, FileRef>();
  let left = 0;
  for (const ref of refs) {
    const file = pathOf(ref);
    if (!file.ok) return file;
    const at = await whatIsAt(file.value);
    const isFolder = at.ok && at.value === 'folder';
    for (const each of isFolder ? await walk(file.value) : [file.value]) {
      const one = await refer(each);
      if (!isFolder || one.kind === 'ballot') found.set(one.ref, one);
      else left += 1;
    }
  }
  return ok({ files: [...found.values()], left });
}

/** Reads score files: inbox copy first, then decryption. One bad file never stops the others. */
export async function takeBallots(
  refs: readonly string[],
): Promise<Requests['takeBallots']['answer']> {
  const found = await findBallots(refs);
  if (!found.ok) return found;
  const taken: TakenBallot[] = [];
  for (const { ref } of found.value.files) {
    const file = pathOf(ref);
    if (!file.ok) return file;
    taken.push(await takeOne(file.value));
  }
  return ok({ taken });
}

/** Reads files again from the inbox, by the digest of their bytes as they came. */
export async function takeKept(
  kept: readonly { readonly file: string; readonly raw: Digest }[],
): Promise<Requests['takeKept']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const taken: TakenBallot[] = [];
  for (const { file, raw } of kept) {
    const bytes = await readFromInbox(organiser.editionId, raw);
    const envelope = bytes.ok ? await open(bytes.value) : bytes;
    taken.push({ file, raw, envelope });
  }
  return ok({ taken });
}

async function takeOne(from: string): Promise<TakenBallot> {
  const file = path.basename(from);
  const organiser = unlockedAs('organiser');
  if (organiser === null) return { file, raw: null, envelope: refuse({ kind: 'bad-request' }) };
  const bytes = await readRegularFile(from, { limit: LIMITS.ballot });
  if (!bytes.ok) return { file, raw: null, envelope: bytes };
  const kept = await keepInInbox(organiser.editionId, bytes.value);
  if (!kept.ok) return { file, raw: null, envelope: kept };
  return { file, raw: sha256Hex(bytes.value), envelope: await open(bytes.value) };
}

async function open(bytes: Uint8Array): Promise<Result<string, Problem>> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const opened = await decryptWith(organiser.key.ageIdentity, bytes);
  return opened.ok ? decodeUtf8(opened.value) : opened;
}
