import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { machineProblem } from './machine-problem';

/** What a database asks of a disk at once, when it turns a page of its own. */
const PROBE = 4 * 1024 * 1024;

/**
 * Whether the disk of this profile takes what a database would write. A database that closed
 * says no reason: a full or a protected disk is told from another trouble by trying it.
 */
export async function tryDisk(): Promise<Requests['tryDisk']['answer']> {
  const file = path.join(app.getPath('userData'), `.${randomBytes(6).toString('hex')}.probe`);
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(PROBE));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return ok({});
  } catch (cause) {
    return refuse(machineProblem(cause));
  } finally {
    await rm(file, { force: true }).catch((cause: unknown) => console.error('probe:', cause));
  }
}
