import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import type { ContainerProblem, MachineProblem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { machineProblem } from './machine-problem';

const MIB = 1024 * 1024;
/** Largest file of each kind that is read at all (FILES), in bytes. */
export const LIMITS = {
  ballot: 8 * MIB,
  edition: 1024 * MIB,
  palmares: 1024 * MIB,
  /** Sealed texts, words and pictures of one ceremony, encrypted. */
  show: 17 * MIB,
  'organiser-key': MIB,
  other: 8 * MIB,
} as const;

type ReadProblem = MachineProblem | ContainerProblem;
type FolderOrFile = 'file' | 'folder' | 'device';

/** What a path leads to. Sockets, pipes and devices are all `device`: never opened. */
export async function whatIsAt(file: string): Promise<Result<FolderOrFile, MachineProblem>> {
  try {
    const seen = await lstat(await realpath(file));
    if (seen.isFile()) return ok('file');
    return ok(seen.isDirectory() ? 'folder' : 'device');
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/**
 * Reads a regular file no larger than `limit`, or its first `only` bytes. A link put in
 * the file's place meanwhile is not followed, a pipe does not block.
 */
export async function readRegularFile(
  file: string,
  { limit, only }: { readonly limit: number; readonly only?: number },
): Promise<Result<Uint8Array, ReadProblem>> {
  const at = await whatIsAt(file);
  if (!at.ok) return at;
  if (at.value !== 'file') return refuse({ kind: 'not-ours', looksLike: at.value });
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  try {
    const handle = await open(await realpath(file), flags);
    try {
      const seen = await handle.stat();
      if (!seen.isFile()) return refuse({ kind: 'not-ours', looksLike: 'device' });
      if (seen.size > limit) return refuse({ kind: 'too-big', bytes: seen.size, limit });
      const wanted = Math.min(seen.size, only ?? seen.size);
      const bytes = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(bytes, filled, wanted - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return ok(bytes.subarray(0, filled));
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}
