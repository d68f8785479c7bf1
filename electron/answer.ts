import { type BrowserWindow, ipcMain } from 'electron';
import type { Announcements, RequestName, Requests } from '../shared/ipc';
import { refuse } from '../shared/result';
import { asks, understand } from './asks';
import { askChannel, DROPPED, saidChannel } from './channels';
import { referAll } from './files';
import { senderKind, windowOf } from './windows';

/** What every request is answered with. `window` is the desk that asked. */
export type Answers = {
  readonly [K in RequestName]: (
    ask: Requests[K]['ask'],
    window: BrowserWindow,
  ) => Requests[K]['answer'] | Promise<Requests[K]['answer']>;
};

const NOT_UNDERSTOOD = refuse({ kind: 'bad-request' } as const);

/** The one place where requests are heard. Only a desk may ask; nothing is thrown across. */
export function answerRequests(answers: Answers): void {
  for (const name of Object.keys(asks) as readonly RequestName[]) hear(name, answers);
  ipcMain.handle(DROPPED, async (event, paths: unknown) => {
    if (senderKind(event) !== 'desk' || !isListOfPaths(paths)) return [];
    return referAll(paths);
  });
}

function hear<K extends RequestName>(name: K, answers: Answers): void {
  ipcMain.handle(askChannel(name), async (event, ...given: readonly unknown[]) => {
    const window = windowOf('desk');
    if (senderKind(event) !== 'desk' || window === null || given.length !== 1)
      return NOT_UNDERSTOOD;
    const ask = understand(name, given[0]);
    if (!ask.ok) return ask;
    try {
      return await answers[name](ask.value, window);
    } catch (cause) {
      console.error(`${name}:`, cause);
      return NOT_UNDERSTOOD;
    }
  });
}

function isListOfPaths(paths: unknown): paths is readonly string[] {
  return (
    Array.isArray(paths) &&
    paths.length <= 2000 &&
    paths.every((each) => typeof each === 'string' && each.length < 4096 && !each.includes('\0'))
  );
}

/** Tells the desk, if there is one. */
export function announce<K extends keyof Announcements>(name: K, said: Announcements[K]): void {
  windowOf('desk')?.webContents.send(saidChannel(name), said);
}
