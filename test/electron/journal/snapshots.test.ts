import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, granted, mark, open, upTo } from './fill-journal';

const names = (folder: string) => readdirSync(path.join(folder, 'snapshots')).sort();
const rowsAt = (n: number) => new Map([['sheets', new Map([[`C${n}`, mark(n).row]])]]);

/** One commit and one snapshot on each of these days. */
async function snapshotsOn(days: readonly string[]): Promise<string> {
  const folder = freshFolder();
  let today = '';
  const journal = await open(folder, { now: () => new Date(`${today}T12:00:00Z`) });
  for (const [at, day] of days.entries()) {
    today = day;
    const head = granted(await journal.append([mark(at + 1)]));
    granted(await journal.snapshot({ rows: rowsAt(at + 1), head }));
  }
  await journal.close();
  return folder;
}

describe('snapshots', () => {
  it('keep the twenty latest and the last of each earlier day', async () => {
    const days = [
      ...upTo(3).map(() => '2027-05-03'),
      ...upTo(4).map(() => '2027-05-04'),
      ...upTo(25).map(() => '2027-05-05'),
    ];
    const kept = names(await snapshotsOn(days));
    expect(kept).toEqual([
      '00000003-2027-05-03.snapshot',
      '00000007-2027-05-04.snapshot',
      ...upTo(20).map((n) => `000000${n + 12}-2027-05-05.snapshot`),
    ]);
  });

  it('are ordered by number, whatever the clock of the laptop does', async () => {
    const folder = await snapshotsOn(['2027-05-04', '2037-05-04', '2017-05-04']);
    const journal = await open(folder);
    expect(granted(await journal.latestSnapshot())).toEqual({
      rows: rowsAt(3),
      head: journal.head(),
    });
    await journal.close();
  });

  it('that are damaged are passed over for the one before', async () => {
    const folder = await snapshotsOn(['2027-05-04', '2027-05-05', '2027-05-06']);
    const [, middle = '', last = ''] = names(folder).map((n) => path.join(folder, 'snapshots', n));
    const bytes = readFileSync(last);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(last, bytes);
    writeFileSync(middle, readFileSync(middle).subarray(0, 10));
    const journal = await open(folder);
    expect(granted(await journal.latestSnapshot())?.rows).toEqual(rowsAt(1));
    await journal.close();
  });

  it('of another history are refused', async () => {
    const journal = await open(freshFolder());
    granted(await journal.append([mark(1)]));
    const head = { seq: 1, hash: 'f'.repeat(64) };
    const refused = { ok: false, error: { kind: 'bad-request' } };
    expect(await journal.snapshot({ rows: rowsAt(1), head })).toEqual(refused);
    expect(granted(await journal.latestSnapshot())).toBeUndefined();
    await journal.close();
  });
});
