import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MachineProblem } from '../../shared/file/problem';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';
import { saveAtomically } from '../save-file';

/** All bytes of a file; undefined when there is none. Other failures are thrown. */
export async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Keeps bytes that are no longer part of the journal as `torn-1`, `broken-2` … ; the name. */
export async function keepAside({
  folder,
  as,
  bytes,
}: {
  readonly folder: string;
  readonly as: 'torn' | 'broken';
  readonly bytes: Uint8Array;
}): Promise<Result<string, MachineProblem>> {
  try {
    const taken = new Set(await readdir(folder));
    let n = 1;
    while (taken.has(`${as}-${n}`)) n += 1;
    const kept = await saveAtomically(path.join(folder, `${as}-${n}`), bytes);
    return kept.ok ? ok(`${as}-${n}`) : kept;
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}
