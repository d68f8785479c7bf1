import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { EditionId } from '../shared/ids';
import type { KnownEdition } from '../shared/ipc';
import { refer } from './files';
import { machineProblem } from './machine-problem';
import { LIMITS, readRegularFile } from './read-file';
import { keep } from './save-file';

/**
 * What the shell keeps of each edition, under userData/editions/<id>/: the edition file
 * as it came, this laptop's signing key, the ballots as they came.
 */
const editionsFolder = () => path.join(app.getPath('userData'), 'editions');

/** Ids are letters, digits and hyphens (`shared/file/fields`): never a path. */
export function folderOf(edition: EditionId): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(edition)) throw new Error('not an edition id');
  return path.join(editionsFolder(), edition);
}

const editionFile = (edition: EditionId) => path.join(folderOf(edition), `${edition}.edition`);

/** Where the edition file is kept as it came, for one who writes it piece by piece. */
export const placeOfEdition = editionFile;

export const keepEdition = (edition: EditionId, bytes: Uint8Array) =>
  keep(editionFile(edition), bytes);

/** The edition file kept here; null when none is, or it cannot be read. */
export async function keptEdition(edition: EditionId): Promise<Uint8Array | null> {
  const kept = await readRegularFile(editionFile(edition), { limit: LIMITS.edition });
  return kept.ok ? kept.value : null;
}

/** Editions opened before on this machine, newest first. */
export async function knownEditions(): Promise<readonly KnownEdition[]> {
  const found = await Promise.all((await listEditions()).map(recallEdition));
  const present = found.filter((each) => each !== null);
  present.sort((a, b) => b.at - a.at);
  return Promise.all(
    present.map(async ({ edition }) => ({ file: await refer(editionFile(edition)), edition })),
  );
}

async function recallEdition(edition: string): Promise<{ edition: string; at: number } | null> {
  try {
    return { edition, at: (await stat(editionFile(edition))).mtimeMs };
  } catch (cause) {
    console.error(`editions/${edition}: ${machineProblem(cause).kind}`);
    return null;
  }
}

export async function listEditions(): Promise<readonly string[]> {
  try {
    const names = await readdir(editionsFolder());
    return names.filter((name) => /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
