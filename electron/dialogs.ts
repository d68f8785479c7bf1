import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { MachineProblem, Problem } from '../shared/file/problem';
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
  const file = await choosePlace(name, window);
  return file === null ? ok(null) : saveAs(file, (to) => saveAtomically(to, bytes));
}

/** The system's save dialog; null when the person closes it. */
export async function choosePlace(name: string, window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title: shellWords().saveTitle,
    defaultPath: path.join(startFolder(), name),
    filters: [{ name: path.extname(name).slice(1), extensions: [path.extname(name).slice(1)] }],
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** Saves where a person said before. */
export async function saveAs(
  file: string,
  save: (file: string) => Promise<Result<null, MachineProblem>>,
): Promise<Result<Saved, Problem>> {
  const saved = await save(file);
  if (!saved.ok) return saved;
  await rememberFolder(path.dirname(file));
  return ok({ name: path.basename(file), file: await refer(file) });
}
