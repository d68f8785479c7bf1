import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { FileRef } from '../shared/ipc';
import { announce } from './answer';
import { referAll } from './files';
import { LIMITS, whatIsAt } from './read-file';
import { openDesk, windowOf } from './windows';

/** What may be double-clicked, and the largest file of each kind. */
const OPENABLE: Readonly<Record<string, number>> = {
  '.edition': LIMITS.edition,
  '.ballot': LIMITS.ballot,
  '.palmares': LIMITS.palmares,
  '.key': LIMITS['organiser-key'],
};
/** A person selects some files; a script may pass a million. */
const MOST = 500;

let waiting: readonly FileRef[] = [];
export const openedFiles = (): readonly FileRef[] => waiting;

/**
 * The files a command line names, as absolute paths. A switch is never a file, whatever
 * it looks like; unpackaged, the first word is the app's own folder.
 */
export function filesOf(argv: readonly string[], folder: string): readonly string[] {
  const words = argv.slice(1).filter((each) => !each.startsWith('-'));
  const given = process.defaultApp ? words.slice(1) : words;
  return given
    .filter((each) => Object.hasOwn(OPENABLE, path.extname(each).toLowerCase()))
    .slice(0, MOST)
    .map((each) => path.resolve(folder, each));
}

/** Why a given path is not opened; null when it may be. Nothing is read to know it. */
async function refusalOf(file: string): Promise<string | null> {
  const at = await whatIsAt(file);
  if (!at.ok) return at.error.kind;
  if (at.value !== 'file') return at.value;
  const limit = OPENABLE[path.extname(file).toLowerCase()] ?? 0;
  return (await stat(file)).size > limit ? 'too-big' : null;
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
