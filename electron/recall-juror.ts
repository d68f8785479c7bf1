import { safeStorage } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { pathOf } from './files';
import { peekEditionFile } from './keys/edition-file';
import { folderOf } from './memory';
import { LIMITS, readRegularFile } from './read-file';
import {
  forget,
  forgetAll,
  forgetOther,
  isReal,
  isRemembered,
  recall,
  remember,
} from './remembered';
import { unlockAsJuror } from './unlock-juror';
import { unlockedAs } from './unlocked';

/** Far more than the clear line of an edition file. */
const HEAD = 64 * 1024;
/** Of a code that no longer opens: it was made anew. */
const OUTDATED = ['wrong-code', 'other-code'];

/**
 * Opens an edition with the code remembered here, if there is one. What is remembered and
 * opens nothing is told as `isLost`; the code is asked then, and nothing else is touched.
 */
export async function recallJuror({
  edition,
}: Requests['recallJuror']['ask']): Promise<Requests['recallJuror']['answer']> {
  const file = pathOf(edition);
  if (!file.ok) return file;
  const head = await readRegularFile(file.value, { limit: LIMITS.edition, only: HEAD });
  const peeked = head.ok ? peekEditionFile(head.value) : head;
  if (!peeked.ok) return peeked;
  const folder = folderOf(peeked.value.editionId);
  const canRemember = isReal(safeStorage);
  const kept = await recall(safeStorage, folder);
  if (kept.at !== 'kept') return ok({ canRemember, isLost: kept.at === 'lost', session: null });
  const session = await unlockAsJuror({ edition, code: kept.code });
  if (session.ok) return ok({ canRemember, isLost: false, session: session.value });
  if (OUTDATED.includes(session.error.kind)) await forgetAll(folder);
  return ok({ canRemember, isLost: true, session: null });
}

/** Opens by the code typed; what was remembered of a former one goes. */
export async function unlockByCode(
  ask: Requests['unlockAsJuror']['ask'],
): Promise<Requests['unlockAsJuror']['answer']> {
  const session = await unlockAsJuror(ask);
  const juror = unlockedAs('juror');
  if (!session.ok || juror === null) return session;
  const dropped = await forgetOther(safeStorage, juror.holder, juror.code);
  if (!dropped.ok) console.error(`remembered: ${dropped.error.kind}`);
  return session;
}

/** Remembers the unlocked juror's code, or forgets it; answers what is so afterwards. */
export async function rememberMe({
  isRemembered: isWanted,
}: Requests['rememberMe']['ask']): Promise<Requests['rememberMe']['answer']> {
  const juror = unlockedAs('juror');
  if (juror === null) return refuse({ kind: 'locked' });
  // A laptop that handed over no longer opens by itself.
  if (isWanted && juror.laptop.movedTo === undefined) {
    return ok({ isRemembered: await remember(safeStorage, juror.holder, juror.code) });
  }
  const gone = await forget(juror.holder);
  return gone.ok ? ok({ isRemembered: false }) : gone;
}

/** Whether this computer can remember the unlocked juror, and does; nobody else is remembered. */
export async function memoryNow(): Promise<'cannot' | 'asks' | 'remembers'> {
  const juror = unlockedAs('juror');
  if (juror === null) return 'cannot';
  if (await isRemembered(juror.holder)) return 'remembers';
  return isReal(safeStorage) && juror.laptop.movedTo === undefined ? 'asks' : 'cannot';
}
