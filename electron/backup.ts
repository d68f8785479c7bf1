import type { BrowserWindow } from 'electron';
import { fingerprint } from '../shared/file/digest';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { readBackup } from './backup-file';
import { saveWhereChosen } from './dialogs';
import { readReferred } from './files';
import { keepInInbox } from './inbox';
import { fold } from './journal/opening';
import { applyEntries, difference } from './journal/rows';
import { snapshotInstant } from './journal/snapshots';
import { succeed } from './move-laptop';
import { memoryNow } from './recall-juror';
import { sessionNow } from './unlocked';
import { writeWholeBackup } from './whole-backup';
import { noteCommit, workNow } from './work';

const LOCKED = refuse({ kind: 'locked' } as const);

/** Number and snapshot of the journal, for the person who wonders. */
export async function machineState(): Promise<Requests['machineState']['answer']> {
  const work = workNow();
  if (work === null) return LOCKED;
  const { seq } = work.journal.head();
  const snapshotAt = await snapshotInstant(work.folder);
  const memory = await memoryNow();
  return ok({ seq, snapshotAt, edition: work.edition, fingerprint: fingerprintNow(), memory });
}

function fingerprintNow(): string {
  const session = sessionNow();
  if (session?.role === 'organiser') return session.fingerprint;
  return session?.role === 'juror' ? fingerprint(session.publicKey) : '';
}

export async function backUp(window: BrowserWindow): Promise<Requests['backUp']['answer']> {
  const work = workNow();
  if (work === null) return LOCKED;
  const backup = await writeWholeBackup(work);
  if (!backup.ok) return backup;
  const saved = await saveWhereChosen(backup.value, window);
  return saved.ok ? ok({ saved: saved.value }) : saved;
}

/**
 * Lays a backup over the journal as one commit: rows that are not here are added, rows that
 * differ are replaced (once allowed), none is taken away. A backup from this journal's own
 * past holds nothing new. What stood before stays in the journal. A backup that the laptop
 * before signed this one's key with makes this one its successor.
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
  const { head, rows, inbox, move } = backup.value;
  const { journal } = work;
  const folded = await fold(journal);
  if (!folded.ok) return folded;
  const present = folded.value.rows;
  const entries = difference({ from: present, to: applyEntries(present, rows) });
  const replaced = entries.filter(({ table, key }) => present.get(table)?.has(key)).length;
  const counts = { added: entries.length - replaced, replaced };
  const isPast = head.seq > 0 && journal.hashAt(head.seq) === head.hash;
  const isHere = isPast || entries.length === 0;
  if (!isHere && replaced > 0 && !mayReplace) {
    return ok({ state: 'would-replace', ...counts, hasMoved: false });
  }
  const moved = await succeed(move);
  if (!moved.ok) return moved;
  const hasMoved = moved.value;
  if (isHere) return ok({ state: 'already-here', added: 0, replaced: 0, hasMoved });
  for (const each of inbox) {
    const kept = await keepInInbox(work.edition, each);
    if (!kept.ok) return kept;
  }
  const kept = await journal.append(entries);
  if (!kept.ok) return kept;
  noteCommit(work);
  return ok({ state: 'restored', ...counts, hasMoved });
}
