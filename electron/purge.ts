import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { destroyAtRestKey, destroyKeyFile } from './journal/at-rest-key';
import { keyFilesOf } from './juror-key';
import { machineProblem } from './machine-problem';
import { folderOf } from './memory';
import { forget } from './remembered';
import { ASIDE } from './set-aside';
import { lock } from './unlocked';
import { closeWork, workNow } from './work';

/** A folder or a key of somebody's work; what was set aside follows its owner. */
const OWNED = /^(organiser|draft|juror-[A-Za-z0-9-]+)$/;

/**
 * Closes the unlocked work and purges it from this machine: first the code remembered, then the keys, so that what a
 * crash leaves behind says nothing; then the files. The edition goes with its last worker.
 * Refused: `bad-request` unless the edition was typed exactly; the machine's reasons, as
 * long as the keys are there.
 */
export async function purge({
  edition,
}: Requests['purge']['ask']): Promise<Requests['purge']['answer']> {
  const work = workNow();
  if (work === null) return refuse({ kind: 'locked' });
  if (edition !== work.edition) return refuse({ kind: 'bad-request' });
  const home = folderOf(edition);
  const own = path.basename(work.folder);
  const { juror } = work;
  const signingKeys =
    juror === null
      ? ['organiser', 'draft'].map((name) => path.join(home, `${name}.key`))
      : await keyFilesOf({ folder: home, juror });
  // Who closes an edition closes its preparation too.
  const mine = own === 'organiser' ? [own, 'draft'] : [own];
  if (juror !== null) {
    const forgotten = await forget({ folder: home, juror });
    if (!forgotten.ok) return forgotten;
  }
  for (const each of mine) {
    const atRest = await destroyAtRestKey(path.join(home, each));
    if (!atRest.ok) return atRest;
  }
  for (const file of signingKeys) {
    const destroyed = await destroyKeyFile(file);
    if (!destroyed.ok) return destroyed;
  }
  await closeWork({ isPurged: true });
  lock();
  try {
    const beside = (await readdir(home)).filter((name) => name.startsWith(`${own}.aside-`));
    for (const name of beside) {
      await destroyAtRestKey(path.join(home, name));
    }
    for (const name of [...mine, ...beside]) await remove(path.join(home, name));
    if (work.juror === null) await remove(path.join(home, 'draft.published'));
    if (own === 'organiser') await remove(path.join(home, 'inbox'));
    const others = await countOthers(home);
    if (others === 0) await remove(home);
    await removeAsides();
    return ok({ editionFile: others === 0 ? 'gone' : 'stays', files: 'gone', others });
  } catch (cause) {
    console.error(`purge: ${machineProblem(cause).kind}`);
    return ok({ editionFile: 'stays', files: 'left', others: 0 });
  }
}

/** Copies of broken databases hold everybody's rows; what is true of them is in the journals. */
async function removeAsides(): Promise<void> {
  const folder = app.getPath('userData');
  for (const name of await readdir(folder)) {
    if (ASIDE.test(name)) await remove(path.join(folder, name));
  }
}

const remove = (file: string): Promise<void> => rm(file, { recursive: true, force: true });

async function countOthers(home: string): Promise<number> {
  const entries = await readdir(home, { withFileTypes: true });
  return entries.filter((each) => each.isDirectory() && OWNED.test(each.name)).length;
}
