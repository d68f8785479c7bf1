import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../electron/journal/journal';
import { putsOf, recall, reconcile, takeSnapshot } from '../../../electron/journal/opening';
import { applyEntries } from '../../../electron/journal/rows';
import type { Head, JournalEntry } from '../../../shared/ipc';
import { filled, granted, mark, open, upTo } from './fill-journal';

const logOf = (folder: string) => path.join(folder, 'journal.log');
const rowsOf = (numbers: readonly number[]) => putsOf(applyEntries(new Map(), numbers.map(mark)));

interface Database {
  readonly head: Head | null;
  readonly rows: readonly JournalEntry[];
}
const EMPTY: Database = { head: null, rows: [] };

/** What the database is told to hold at its opening. */
async function openBeside(journal: Journal, { head, rows }: Database) {
  const opening = { journal, isSetAside: false };
  const recalled = granted(await recall(opening, { head, isEmpty: rows.length === 0 }));
  if (recalled.state !== 'give') return recalled;
  return granted(await reconcile(opening, { head, rows }));
}

/**
 * A journal of eight commits went missing and was begun anew from the whole database, then
 * took two commits more; then its older file, the longer one, was put back in its place.
 */
async function putBack({ snapshotAt = 0 } = {}) {
  const folder = await filled(8);
  const first = await open(folder);
  const before = { head: first.head(), rows: rowsOf(upTo(8)) };
  await first.close();
  copyFileSync(logOf(folder), path.join(folder, 'older'));
  rmSync(logOf(folder));
  const second = await open(folder);
  await openBeside(second, before);
  for (const n of [9, 10]) {
    granted(await second.append([mark(n)]));
    if (n === snapshotAt) granted(await takeSnapshot(second));
  }
  const after = { head: second.head(), rows: rowsOf(upTo(10)) };
  await second.close();
  copyFileSync(path.join(folder, 'older'), logOf(folder));
  const journal = await open(folder);
  expect(journal.found()).toMatchObject({ kind: 'journal-broken', how: 'replaced' });
  return { journal, before, after };
}

describe('an older, longer journal in the place of the one that was kept', () => {
  it('takes nothing back that the whole database holds, and nothing is missing', async () => {
    const { journal, after } = await putBack();
    const opened = await openBeside(journal, after);
    expect(opened).toMatchObject({ state: 'rebuilt', rows: after.rows });
    const told = { why: 'journal-older', from: 'database', lost: [] };
    expect(opened).toMatchObject({ told });
    expect(await openBeside(journal, { ...after, head: journal.head() })).toMatchObject({
      state: 'same',
    });
    await journal.close();
  });

  it('tells all that may be lost when the database is gone or as old as it is', async () => {
    for (const which of ['gone', 'old'] as const) {
      const { journal, before } = await putBack();
      const opened = await openBeside(journal, which === 'gone' ? EMPTY : before);
      const told = { from: 'journal', lost: [{ from: 1, to: 3 }] };
      expect(opened).toMatchObject({ rows: before.rows, told });
      await journal.close();
    }
  });

  it('is passed over for a snapshot of the one that was kept', async () => {
    const { journal } = await putBack({ snapshotAt: 9 });
    const opened = await openBeside(journal, EMPTY);
    const told = { from: 'journal', lost: [{ from: 3, to: 3 }] };
    expect(opened).toMatchObject({ rows: rowsOf(upTo(9)), told });
    await journal.close();
  });
});
