import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { readBackup, writeBackup } from './backup-file';
import { saveWhereChosen } from './dialogs';
import { readReferred } from './files';
import { keepInInbox } from './inbox';
import { fold, putsOf } from './journal/opening';
import { applyEntries, difference } from './journal/rows';
import { snapshotInstant } from './journal/snapshots';
import { machineProblem } from './machine-problem';
import { folderOf } from './memory';
import { noteCommit, type Whose, workNow } from './work';

const LOCKED = refuse({ kind: 'locked' } as const);

/** Number and snapshot of the journal, for the person who wonders. */
export async function machineState(): Promise<Requests['machineState']['answer']> {
  const work = workNow();
  if (work === null) return LOCKED;
  const { seq } = work.journal.head();
  return ok({ seq, snapshotAt: await snapshotInstant(work.folder), edition: work.edition });
}

/** All of the unlocked work in one file; its name names nobody. */
export async function backUp(window: BrowserWindow): Promise<Requests['backUp']['answer']> {
  const work = workNow();
  if (work === null) return LOCKED;
  const folded = await fold(work.journal);
  if (!folded.ok) return folded;
  const { head, rows } = folded.value;
  try {
    const inbox = await readInbox(work);
    const bytes = await writeBackup(work, work, { head, rows: putsOf(rows), inbox });
    const name = `${work.edition}-${head.seq}.palmares-backup`;
    const saved = await saveWhereChosen({ name, bytes }, window);
    return saved.ok ? ok({ saved: saved.value }) : saved;
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

/**
 * Lays a backup over the journal as one commit: rows that are not here are added, rows that
 * differ are replaced (once allowed), none is taken away. A backup from this journal's own
 * past holds nothing new. What stood before stays in the journal.
 */
export async function restore({
  file,
  mayReplace,
}: Requests['restore']['ask']): Promise<Requests['restore']['answer']> {
  const work = workNow();
  if (work === null) return LOCKED;
  const bytes = await readReferred(file, 'palmares');
  if (!bytes.ok) return bytes;
  const backup = await readBackup(work, work.identity, bytes.value);
  if (!backup.ok) return backup;
  const { head, rows, inbox } = backup.value;
  const { journal } = work;
  const folded = await fold(journal);
  if (!folded.ok) return folded;
  const present = folded.value.rows;
  const entries = difference({ from: present, to: applyEntries(present, rows) });
  const replaced = entries.filter(({ table, key }) => present.get(table)?.has(key)).length;
  const counts = { added: entries.length - replaced, replaced };
  const isPast = head.seq > 0 && journal.hashAt(head.seq) === head.hash;
  if (isPast || entries.length === 0) return ok({ state: 'already-here', added: 0, replaced: 0 });
  if (replaced > 0 && !mayReplace) return ok({ state: 'would-replace', ...counts });
  for (const each of inbox) {
    const kept = await keepInInbox(work.edition, each);
    if (!kept.ok) return kept;
  }
  const kept = await journal.append(entries);
  if (!kept.ok) return kept;
  noteCommit(work);
  return ok({ state: 'restored', ...counts });
}
