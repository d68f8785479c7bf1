import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { MachineProblem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { machineProblem } from './machine-problem';

/**
 * Writes a file whole or not at all: temporary file beside it, flush, rename, flush of
 * the folder, read back. An older file of that name stays intact until the rename.
 */
export async function saveAtomically(
  file: string,
  bytes: Uint8Array,
): Promise<Result<null, MachineProblem>> {
  const making = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeAndFlush(making, bytes);
    await rename(making, file);
    await flushFolder(path.dirname(file));
    const back = await readFile(file);
    return Buffer.compare(back, bytes) === 0 ? ok(null) : refuse({ kind: 'gone' });
  } catch (cause) {
    await rm(making, { force: true }).catch((again: unknown) => {
      console.error(`left behind: ${path.basename(making)}: ${String(again)}`);
    });
    return refuse(machineProblem(cause));
  }
}

/**
 * The same piece by piece, for what is too large to hold; read back by its digest. What
 * making the pieces throws is thrown on, and nothing is left behind.
 */
export async function savePieces(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<null, MachineProblem>> {
  const making = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const hash = createHash('sha256');
    const handle = await open(making, 'wx', 0o600);
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        await handle.write(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(making, file);
    await flushFolder(path.dirname(file));
    const back = createHash('sha256');
    for await (const piece of createReadStream(file)) back.update(piece as Buffer);
    return back.digest('hex') === hash.digest('hex') ? ok(null) : refuse({ kind: 'gone' });
  } catch (cause) {
    await rm(making, { force: true });
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return refuse(machineProblem(cause));
  }
}

/** The same, making the folder first; for the app's own memory under userData. */
export async function keep(file: string, bytes: Uint8Array): Promise<Result<null, MachineProblem>> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
  return saveAtomically(file, bytes);
}

async function writeAndFlush(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows keeps its folders itself and refuses to flush one. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
