import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { type Move, writeBackup } from './backup-file';
import { fold, putsOf } from './journal/opening';
import { machineProblem } from './machine-problem';
import { folderOf } from './memory';
import type { Whose, Work } from './work';

/** All of somebody's work in one file, with the move it is part of; its name names nobody. */
export async function writeWholeBackup(
  work: Work,
  move?: Move,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Problem>> {
  const folded = await fold(work.journal);
  if (!folded.ok) return folded;
  const { head, rows } = folded.value;
  try {
    const inbox = await readInbox(work);
    const said = { head, rows: putsOf(rows), inbox, ...(move && { move }) };
    const bytes = await writeBackup(work, work, said);
    return ok({ name: `${work.edition}-${head.seq}.palmares-backup`, bytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return refuse(machineProblem(cause));
  }
}

async function readInbox({ edition, juror }: Whose): Promise<readonly Uint8Array[]> {
  if (juror !== null) return [];
  const folder = path.join(folderOf(edition), 'inbox');
  const names = (await readdir(folder, { withFileTypes: true }).catch(noFolder)).filter((each) =>
    each.isFile(),
  );
  return Promise.all(names.map(({ name }) => readFile(path.join(folder, name))));
}

function noFolder(cause: NodeJS.ErrnoException): [] {
  if (cause.code === 'ENOENT') return [];
  throw cause;
}
