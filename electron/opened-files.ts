import path from 'node:path';
import { app } from 'electron';
import type { FileRef } from '../shared/ipc';
import { announce } from './answer';
import { filesOf, refusalOf } from './argv-files';
import { referAll } from './files';
import { openDesk, windowOf } from './windows';

let waiting: readonly FileRef[] = [];
export const openedFiles = (): readonly FileRef[] => waiting;

/** A room used these files: a later greeting does not offer them again. */
export function leaveOpened(refs: readonly string[]): void {
  waiting = waiting.filter(({ ref }) => !refs.includes(ref));
}

/** Takes files given by the system; the desk hears of those that are files of ours. */
export async function takeOpened(files: readonly string[]): Promise<void> {
  const good: string[] = [];
  for (const file of files) {
    const refusal = await refusalOf(file);
    if (refusal === null) good.push(file);
    else console.error(`not opened: ${path.basename(file)}: ${refusal}`);
  }
  if (good.length === 0) return;
  const refs = await referAll(good);
  waiting = [...waiting, ...refs.filter((each) => !waiting.some(({ ref }) => ref === each.ref))];
  announce('filesOpened', { files: refs });
}

/** One app a person: a second start hands its files to the first and ends. */
export function holdSingleInstance(): boolean {
  const files = filesOf(process.argv, process.cwd());
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _argv, _folder, given) => {
    void takeOpened(readHanded(given));
    const desk = windowOf('desk') ?? openDesk();
    if (desk.isMinimized()) desk.restore();
    desk.focus();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void takeOpened([file]);
  });
  void takeOpened(files);
  return true;
}

/** What the second instance handed over: its word is checked like any other. */
function readHanded(given: unknown): readonly string[] {
  const files = (given as { readonly files?: unknown } | null)?.files;
  if (!Array.isArray(files)) return [];
  const paths = files.filter((each): each is string => typeof each === 'string');
  return filesOf(['', ...(process.defaultApp ? [''] : []), ...paths], '/');
}
