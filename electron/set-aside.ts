import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { machineProblem } from './machine-problem';
import { hostOf } from './origins';
import { sessionOf } from './security';
import { workNow } from './work';

/** What Chromium keeps of the page's databases, all of one origin in one folder. */
const DATABASES = 'IndexedDB';
/** `IndexedDB.aside-1`: a whole copy, kept until a purge. */
export const ASIDE = /^IndexedDB\.aside-(\d+)$/;

let isCopied = false;

/**
 * Where Chromium can neither open nor delete a database, the page cannot replace it. `copy`
 * keeps all of them aside as they are; `clear` then lets Chromium begin anew. Refused:
 * `locked` with nobody unlocked; `bad-request` to clear what was not copied; the machine's
 * reasons, and nothing is cleared then.
 */
export async function setAside({
  act,
}: Requests['setAside']['ask']): Promise<Requests['setAside']['answer']> {
  if (workNow() === null) return refuse({ kind: 'locked' });
  if (act === 'copy') return copy();
  if (!isCopied) return refuse({ kind: 'bad-request' });
  isCopied = false;
  const origin = `app://${hostOf('desk')}`;
  await sessionOf('desk').clearStorageData({ origin, storages: ['indexdb'] });
  return ok({});
}

async function copy(): Promise<Requests['setAside']['answer']> {
  const home = app.getPath('userData');
  try {
    const taken = (await readdir(home)).map((name) => Number(ASIDE.exec(name)?.[1] ?? 0));
    const aside = `${DATABASES}.aside-${Math.max(0, ...taken) + 1}`;
    await cp(path.join(home, DATABASES), path.join(home, aside), { recursive: true });
    isCopied = true;
    return ok({});
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}
