import path from 'node:path';
import type { Problem } from '../shared/file/problem';
import { decodeUtf8 } from '../shared/file/utf8';
import type { Requests, TakenBallot } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { pathOf, refer, walk } from './files';
import { keepInInbox } from './inbox';
import { decryptWith } from './keys/age-box';
import { LIMITS, readRegularFile, whatIsAt } from './read-file';
import { unlockedAs } from './unlocked';

type Answer = Requests['takeBallots']['answer'];

/** Reads score files: inbox copy first, then decryption. One bad file never stops the others. */
export async function takeBallots(refs: readonly string[]): Promise<Answer> {
  if (unlockedAs('organiser') === null) return refuse({ kind: 'bad-request' });
  const taken: TakenBallot[] = [];
  for (const ref of refs) {
    const file = pathOf(ref);
    if (!file.ok) return file;
    for (const each of await ballotsAt(file.value)) {
      taken.push({ file: path.basename(each), envelope: await takeOne(each) });
    }
  }
  return ok({ taken });
}

/** A file a person chose is always answered for; in a folder only score files are looked at. */
async function ballotsAt(file: string): Promise<readonly string[]> {
  const at = await whatIsAt(file);
  if (!at.ok || at.value !== 'folder') return [file];
  const inside = await walk(file);
  const kinds = await Promise.all(inside.map(async (each) => (await refer(each)).kind));
  return inside.filter((_, index) => kinds[index] === 'ballot');
}

async function takeOne(file: string): Promise<Result<string, Problem>> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const bytes = await readRegularFile(file, { limit: LIMITS.ballot });
  if (!bytes.ok) return bytes;
  const kept = await keepInInbox(organiser.editionId, bytes.value);
  if (!kept.ok) return kept;
  const opened = await decryptWith(organiser.key.ageIdentity, bytes.value);
  return opened.ok ? decodeUtf8(opened.value) : opened;
}
