import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../shared/file/problem';
import { ok, type Result, refuse } from '../shared/result';
import { openAtRestKey } from './journal/at-rest-key';
import { type Journal, openJournal } from './journal/journal';
import { deriveFilesKey, deriveRowKey } from './journal/journal-keys';
import { takeSnapshot } from './journal/opening';
import { machineProblem } from './machine-problem';
import { folderOf } from './memory';

/** Whose work it is: one person, in one role, on one edition. */
export interface Whose {
  readonly edition: string;
  /** Null for the organiser. */
  readonly juror: string | null;
  /** The organiser's preparation of an edition, which goes on beside its published work. */
  readonly isDraft?: boolean;
}

export interface WorkKeys {
  /** `AGE-SECRET-KEY-1…` of the juror code or of the organiser. */
  readonly identity: string;
  /** `age1…` of this person and of the organisers: who may open the at-rest key and a backup. */
  readonly recipients: readonly string[];
}

/** The one piece of work whose journal is open in this run. */
export interface Work extends Whose, WorkKeys {
  /** As the page names its database, without `palmares-`. */
  readonly name: string;
  readonly folder: string;
  readonly journal: Journal;
  /** For the rows of the page's database, and nothing else. */
  readonly rowKey: Uint8Array;

  /** Encrypts the files a person gives to this work (`draft/draft-files`). */
  readonly filesKey: Uint8Array;
  /** The journal found here was of a lost key: it lies beside, and this one is new. */
  readonly isSetAside: boolean;
}

/** A snapshot so often, besides those at opening and at closing. */
const COMMITS_A_SNAPSHOT = 200;

let present: Work | null = null;
let closing: Promise<void> = Promise.resolve();
let sinceSnapshot = 0;
let snapshotting: Promise<void> = Promise.resolve();

export const nameOf = ({ edition, juror, isDraft = false }: Whose): string =>
  juror === null ? `${officeOf(isDraft)}-${edition}` : `juror-${edition}-${juror}`;

const officeOf = (isDraft: boolean): string => (isDraft ? 'draft' : 'organiser');

/** Under the edition's folder; ids are letters, digits and hyphens, so never a path. */
export const workFolder = ({ edition, juror, isDraft = false }: Whose): string =>
  path.join(folderOf(edition), juror === null ? officeOf(isDraft) : `juror-${juror}`);

/**
 * Opens the journal of somebody's work, closing the one before it. A journal whose key is
 * lost, damaged or another code's is kept aside whole (the organisers can still open it)
 * and a new one begun: what can be read of the database is then the truth. `isAsked`: one of
 * another code is left alone and refused (`other-code`), until the person says to begin anew.
 * Refused too: a newer version, and the machine's reasons.
 */
export async function openWork(
  whose: Whose,
  keys: WorkKeys,
  { isAsked = false } = {},
): Promise<Result<Work, Problem>> {
  await closeWork();
  const folder = workFolder(whose);
  const first = await openIn(folder, keys);
  let opened = first;
  if (isAsked && !first.ok && first.error.kind === 'wrong-recipient') {
    return refuse({ kind: 'other-code', tried: false });
  }
  if (!first.ok && first.error.kind !== 'version-newer' && isLost(first.error.kind)) {
    const moved = await setAside(folder);
    if (!moved.ok) return moved;
    opened = await openIn(folder, keys);
  }
  if (!opened.ok) {
    const { error } = opened;
    return refuse(error.kind === 'key-lost' || error.kind === 'wrong-key' ? DAMAGED : error);
  }
  const isSetAside = opened !== first;
  present = { ...whose, ...keys, ...opened.value, name: nameOf(whose), folder, isSetAside };
  sinceSnapshot = 0;
  return ok(present);
}

const DAMAGED = { kind: 'damaged' } as const;
const LOST = ['key-lost', 'wrong-key', 'wrong-recipient', 'damaged', 'empty', 'not-ours'];
const isLost = (kind: string): boolean => LOST.includes(kind);

async function openIn(folder: string, keys: WorkKeys) {
  const key = await openAtRestKey({ folder, ...keys });
  if (!key.ok) return key;
  const journal = await openJournal({ folder, key: key.value });
  if (!journal.ok) return journal;
  const rowKey = deriveRowKey(key.value);
  return ok({ journal: journal.value, rowKey, filesKey: deriveFilesKey(key.value) });
}

async function setAside(folder: string): Promise<Result<null, Problem>> {
  try {
    const taken = await readdir(path.dirname(folder));
    let n = 1;
    while (taken.includes(`${path.basename(folder)}.aside-${n}`)) n += 1;
    await rename(folder, `${folder}.aside-${n}`);
    return ok(null);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/** The open work; null when nobody is unlocked, or under another name than the page thinks. */
export function workNow(name?: string): Work | null {
  return name === undefined || present?.name === name ? present : null;
}

/** Counts a commit; every so often all rows are kept again, behind the person's back. */
export function noteCommit(work: Work): void {
  sinceSnapshot += 1;
  if (sinceSnapshot < COMMITS_A_SNAPSHOT) return;
  sinceSnapshot = 0;
  void keepSnapshotOf(work);
}

/** One after the other. One that fails harms nothing, the journal holds the same: it is logged. */
export function keepSnapshotOf({ journal }: Work): Promise<void> {
  snapshotting = snapshotting
    .then(() => takeSnapshot(journal))
    .then((taken) => {
      if (!taken.ok) console.error(`snapshot: ${taken.error.kind}`);
    })
    .catch((cause: unknown) => console.error('snapshot:', cause));
  return snapshotting;
}

/** Closes the journal after what is under way, with a last snapshot; a second call waits too. */
export function closeWork({ isPurged = false } = {}): Promise<void> {
  const work = present;
  present = null;
  if (work === null) return closing;
  closing = closing
    .then(() => (isPurged ? snapshotting : keepSnapshotOf(work)))
    .then(() => work.journal.close())
    .catch((cause: unknown) => console.error('closing the journal:', cause));
  return closing;
}
