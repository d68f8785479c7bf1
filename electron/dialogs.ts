import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Problem } from '../shared/file/problem';
import type { FileRef, Saved, Wanted } from '../shared/ipc';
import { ok, type Result } from '../shared/result';
import { refer, referAll } from './files';
import { shellWords } from './menu';
import { saveAtomically } from './save-file';
import { lastFolder, rememberFolder } from './settings';

/** Where the last dialog ended: Electron itself forgets it, and a juror's key is seldom in Downloads. */
const startFolder = () => lastFolder() ?? app.getPath('documents');

function planOf(want: Wanted) {
  const words = shellWords();
  const plans = {
    edition: { title: words.chooseEdition, name: words.edition, extensions: ['edition'] },
    'organiser-key': { title: words.chooseKey, name: words.key, extensions: ['key'] },
    ballots: { title: words.chooseBallots, name: words.ballots, extensions: ['ballot'] },
    palmares: { title: words.choosePalmares, name: words.palmares, extensions: ['palmares'] },
    show: { title: words.chooseShow, name: words.show, extensions: ['show'] },
    backup: { title: words.chooseBackup, name: words.backup, extensions: ['palmares-backup'] },
    move: { title: words.chooseMove, name: words.move, extensions: ['palmares-move'] },
  } as const;
  return plans[want];
}

/** The system's dialog. An empty list means the person closed it. */
export async function chooseFiles(
  want: Wanted,
  window: BrowserWindow,
): Promise<readonly FileRef[]> {
  const { title, name, extensions } = planOf(want);
  const chosen = await dialog.showOpenDialog(window, {
    title,
    defaultPath: startFolder(),
    filters: [
      { name, extensions: [...extensions] },
      { name: shellWords().all, extensions: ['*'] },
    ],
    properties: want === 'ballots' ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  const first = chosen.filePaths[0];
  if (chosen.canceled || first === undefined) return [];
  await rememberFolder(path.dirname(first));
  return referAll(chosen.filePaths);
}

/** Saves where the person says, whole or not at all; null when they close the dialog. */
export async function saveWhereChosen(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  window: BrowserWindow,
): Promise<Result<Saved | null, Problem>> {
  const chosen = await dialog.showSaveDialog(window, {
    title: shellWords().saveTitle,
    defaultPath: path.join(startFolder(), name),
    filters: [{ name: path.extname(name).slice(1), extensions: [path.extname(name).slice(1)] }],
  });
  if (chosen.canceled || chosen.filePath === '') return ok(null);
  const saved = await saveAtomically(chosen.filePath, bytes);
  if (!saved.ok) return saved;
  await rememberFolder(path.dirname(chosen.filePath));
  return ok({ name: path.basename(chosen.filePath), file: await refer(chosen.filePath) });
}
