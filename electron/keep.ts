import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { sweepFiles } from './draft/sweep-files';
import { recall as recallFrom, reconcile as reconcileWith } from './journal/opening';
import { keepSnapshotOf, noteCommit, type Work, workNow } from './work';

/** The page's work is not the one that is unlocked: nothing may be mixed. */
const LOCKED = refuse({ kind: 'locked' } as const);

/** One line of the journal; answered when the disk has it. */
export async function keep({
  work: name,
  entries,
}: Requests['keep']['ask']): Promise<Requests['keep']['answer']> {
  const work = workNow(name);
  if (work === null) return LOCKED;
  const kept = await work.journal.append(entries);
  if (kept.ok) noteCommit(work);
  return kept;
}

/** What seals the rows of the page's database: of the unlocked work only. */
export function rowKey({ work: name }: Requests['rowKey']['ask']): Requests['rowKey']['answer'] {
  const work = workNow(name);
  return work === null ? LOCKED : ok({ key: work.rowKey });
}

export async function recall({
  work: name,
  ...presented
}: Requests['recall']['ask']): Promise<Requests['recall']['answer']> {
  const work = workNow(name);
  if (work === null) return LOCKED;
  // A page that died may have left an append on its way: its successor must count with it.
  await work.journal.settled();
  const recalled = await recallFrom(work, presented);
  if (recalled.ok && recalled.value.state !== 'give') await tidy(work);
  return recalled;
}

export async function reconcile({
  work: name,
  ...given
}: Requests['reconcile']['ask']): Promise<Requests['reconcile']['answer']> {
  const work = workNow(name);
  if (work === null) return LOCKED;
  const reconciled = await reconcileWith(work, given);
  if (reconciled.ok) await tidy(work);
  return reconciled;
}

/** Works whose files were swept: once an opening, for later on a file may be on its way. */
const swept = new WeakSet<Work>();

/** Journal and database agree: the rows are kept again, and no file lies that nobody names. */
async function tidy(work: Work): Promise<void> {
  void keepSnapshotOf(work);
  if (work.isDraft !== true || swept.has(work)) return;
  swept.add(work);
  await sweepFiles(work);
}
