import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Requests, WatchState } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { announce } from './answer';
import { referAll } from './files';
import { decryptWith } from './keys/age-box';
import { shellWords } from './menu';
import { lastFolder, rememberFolder } from './settings';
import { unlockedAs } from './unlocked';
import { type Seen, watchFolder } from './watch-folder';

interface Present {
  readonly name: string;
  readonly editionId: string;
  readonly stop: () => void;
  seen: Seen;
}

let present: Present | null = null;

/** Watches the folder a person chooses for score files, says how it goes, or stops. */
export async function watchBallots(
  { act }: Requests['watchFolder']['ask'],
  window: BrowserWindow,
): Promise<Requests['watchFolder']['answer']> {
  if (unlockedAs('organiser') === null) return refuse({ kind: 'bad-request' });
  if (act === 'stop') stopWatching();
  if (act === 'choose') {
    const chosen = await dialog.showOpenDialog(window, {
      title: shellWords().chooseBallots,
      properties: ['openDirectory'],
      ...(lastFolder() === null ? {} : { defaultPath: lastFolder() ?? '' }),
    });
    const [folder] = chosen.filePaths;
    if (!chosen.canceled && folder !== undefined) {
      await rememberFolder(folder);
      begin(folder);
    }
  }
  return ok({ watched: watchNow() });
}

/** Locking the desk, or opening another edition, ends the watch. */
export function stopWatching(): void {
  present?.stop();
  present = null;
}

function begin(folder: string): void {
  stopWatching();
  const organiser = unlockedAs('organiser');
  if (organiser === null) return;
  const { editionId } = organiser;
  const { stop } = watchFolder({
    folder,
    isWhole: async (bytes) => {
      const now = unlockedAs('organiser');
      return now !== null && (await decryptWith(now.key.ageIdentity, bytes)).ok;
    },
    onFiles: (files) => void give(files),
    onSeen: tell,
  });
  const seen: Seen = { state: 'watching', writing: 0, left: 0, given: 0 };
  present = { name: path.basename(folder) || folder, editionId, stop, seen };
}

async function give(files: readonly string[]): Promise<void> {
  announce('ballotsSeen', { files: await referAll(files) });
}

/** Tells the desk only what changed; nobody is told anything once the desk is locked. */
function tell(seen: Seen): void {
  if (present === null) return;
  if (unlockedAs('organiser')?.editionId !== present.editionId) {
    stopWatching();
    return;
  }
  const isSame = JSON.stringify(seen) === JSON.stringify(present.seen);
  present.seen = seen;
  if (!isSame) announce('watchChanged', { watched: watchNow() });
}

const watchNow = (): WatchState | null =>
  present === null ? null : { folder: present.name, ...present.seen };
