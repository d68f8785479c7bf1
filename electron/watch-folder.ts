import { type FSWatcher, watch } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import path from 'node:path';
import { sha256Hex } from '../shared/file/digest';
import { kindOfFile } from './file-kind';
import { LIMITS, readRegularFile } from './read-file';

/** What is seen of the folder at one moment. */
export interface Seen {
  /** `lost`: the key was pulled or the share is gone; it is looked for until it is back. */
  readonly state: 'watching' | 'lost';
  /** Score files that are still being written, so not read yet. */
  readonly writing: number;
  /** Files that are no score files, left alone. */
  readonly left: number;
  /** Score files handed over since the beginning. */
  readonly given: number;
}

interface Watching {
  readonly folder: string;
  /** Whether these bytes are a whole score file: a file that is not may still be growing. */
  readonly isWhole: (bytes: Uint8Array) => Promise<boolean>;
  /** Score files that are new by content and no longer change, in the order of their names. */
  readonly onFiles: (files: readonly string[]) => void;
  readonly onSeen: (seen: Seen) => void;
  /** Milliseconds between two looks, and how long a broken file may still be repaired. */
  readonly pause?: number;
  readonly patience?: number;
}

const DEEPEST = 6;
/** Names that synchronisers, browsers and mail programs give to a file before it is whole. */
const TEMPORARY =
  /^(~syncthing~|~\$|\.)|\.(tmp|temp|part|partial|crdownload|download|filepart|!sync)$/i;

interface Known {
  readonly size: number;
  readonly changed: number;
  /** When this very size and date were first seen. */
  readonly since: number;
  readonly state: 'writing' | 'given' | 'left';
}

/**
 * Looks at a folder until told to stop. A file is handed over once, when two looks found
 * it unchanged and it reads as whole; one that stays broken is handed over as it is after
 * `patience`, so that its fault is told. The same content under another name is not given
 * again. `watch` only makes the next look come sooner: shares often announce nothing.
 */
export function watchFolder(watching: Watching): { readonly stop: () => void } {
  const { folder, pause = 2000 } = watching;
  const looker = makeLooker(watching);
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let alarm: FSWatcher | null = null;
  const listen = (): void => {
    if (alarm !== null || isOver) return;
    try {
      alarm = watch(folder, { persistent: false }, () => plan(Math.min(pause, 250)));
      alarm.on('error', deafen);
    } catch (cause) {
      // Not every file system announces changes: the looks go on by themselves.
      console.error(`watching: ${(cause as NodeJS.ErrnoException).code ?? 'unheard'}`);
      deafen();
    }
  };
  function deafen(): void {
    alarm?.close();
    alarm = null;
  }
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const state = await looker();
    isLooking = false;
    if (state === 'lost') deafen();
    else listen();
    plan(pause);
  };
  function plan(after: number): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void look(), after);
  }
  plan(0);
  return {
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      deafen();
    },
  };
}

/** One look: what is there, compared with what was there before. */
function makeLooker({ folder, isWhole, onFiles, onSeen, patience = 15_000 }: Watching) {
  const known = new Map<string, Known>();
  const given = new Set<string>();
  const contents = new Set<string>();

  const settle = async (file: string, one: Known, now: number): Promise<Known> => {
    const bytes = await readRegularFile(file, { limit: LIMITS.ballot });
    const isGood = bytes.ok && (await isWhole(bytes.value));
    if (!isGood && now - one.since < patience) return one;
    if (bytes.ok) {
      const digest = sha256Hex(bytes.value);
      if (contents.has(digest)) return { ...one, state: 'given' };
      contents.add(digest);
    }
    given.add(file);
    return { ...one, state: 'given' };
  };

  return async (): Promise<Seen['state']> => {
    const now = performance.now();
    const files = await listFiles(folder);
    if (files === null) {
      onSeen({ ...countStates(known), state: 'lost', given: contents.size });
      return 'lost';
    }
    const fresh: string[] = [];
    for (const gone of [...known.keys()].filter((file) => !files.has(file))) known.delete(gone);
    for (const [file, { size, changed }] of files) {
      const before = known.get(file);
      const isSame = before?.size === size && before.changed === changed;
      if (!isSame) {
        const state = (await isBallot(file)) ? 'writing' : 'left';
        known.set(file, { size, changed, since: now, state });
      } else if (before.state === 'writing') {
        given.delete(file);
        known.set(file, await settle(file, before, now));
        if (given.has(file)) fresh.push(file);
      }
    }
    if (fresh.length > 0) onFiles(fresh.toSorted());
    onSeen({ ...countStates(known), state: 'watching', given: contents.size });
    return 'watching';
  };
}

function countStates(known: ReadonlyMap<string, Known>): Pick<Seen, 'writing' | 'left'> {
  const states = [...known.values()].map(({ state }) => state);
  const count = (wanted: Known['state']): number =>
    states.filter((state) => state === wanted).length;
  return { writing: count('writing'), left: count('left') };
}

async function isBallot(file: string): Promise<boolean> {
  const head = await readRegularFile(file, { limit: LIMITS.edition, only: 512 });
  return kindOfFile(path.basename(file), head.ok ? head.value : new Uint8Array()) === 'ballot';
}

type Found = Map<string, { readonly size: number; readonly changed: number }>;

/** Every file under the folder but temporary ones; null when the folder itself is gone. */
async function listFiles(folder: string): Promise<Found | null> {
  const found: Found = new Map();
  return (await listInto({ folder, depth: 0, found })) ? found : null;
}

async function listInto({
  folder,
  depth,
  found,
}: {
  readonly folder: string;
  readonly depth: number;
  readonly found: Found;
}): Promise<boolean> {
  if (depth > DEEPEST) return true;
  try {
    for await (const entry of await opendir(folder)) {
      if (TEMPORARY.test(entry.name)) continue;
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) await listInto({ folder: inside, depth: depth + 1, found });
      else if (entry.isFile()) await noteFile(inside, found);
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return false;
  }
}

async function noteFile(file: string, found: Found): Promise<void> {
  try {
    const { size, mtimeMs } = await lstat(file);
    found.set(file, { size, changed: mtimeMs });
  } catch (cause) {
    // Renamed between the listing and this look: the next look finds it.
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}
