import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Journal } from '../../../electron/journal/journal';
import { freshFolder, granted, mark, open, upTo } from './fill-journal';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!mayMount) console.log('skipped: only root may mount the small disks of these trials');

function smallDisk(): string {
  const folder = freshFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return folder;
}

/** A commit of some 3 kB, so that the disk fills inside a line. */
const long = (n: number) => ({ ...mark(n), row: { comment: 'preuve clinique '.repeat(130), n } });

async function appendUntilRefused(journal: Journal): Promise<readonly number[]> {
  for (const n of upTo(200)) {
    const said = await journal.append([long(n)]);
    if (!said.ok) {
      expect(said.error).toEqual({ kind: 'disk-full' });
      return upTo(n - 1);
    }
  }
  throw new Error('the disk never filled');
}

describe.skipIf(!mayMount)('on a full disk', () => {
  it('nothing is acknowledged; freed, the journal resumes after what was', async () => {
    const folder = smallDisk();
    writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(48 * 1024));
    const journal = await open(folder);
    const acknowledged = await appendUntilRefused(journal);
    expect(journal.head().seq).toBe(acknowledged.length);
    expect(await journal.append([long(900)])).toMatchObject({ error: { kind: 'disk-full' } });
    rmSync(path.join(folder, 'ballast'));
    const resumed = await Promise.all([journal.append([mark(901)]), journal.append([mark(902)])]);
    const after = acknowledged.length;
    expect(resumed.map((head) => granted(head).seq)).toEqual([after + 1, after + 2]);
    await journal.close();
    const again = await open(folder);
    expect(again.found()).toEqual({ kind: 'whole' });
    const kept = granted(await again.read()).map(({ entries }) => entries[0]?.key);
    expect(kept).toEqual([...acknowledged, 901, 902].map((n) => `C${n}`));
    await again.close();
  });

  it('a partly written line is cut away, though the app was closed before space was freed', async () => {
    const folder = smallDisk();
    writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(48 * 1024));
    const journal = await open(folder);
    const acknowledged = await appendUntilRefused(journal);
    await journal.close();
    const again = await open(folder);
    expect(again.found()).toMatchObject({ kind: 'torn', droppedLines: 1 });
    expect(again.head().seq).toBe(acknowledged.length);
    rmSync(path.join(folder, 'ballast'));
    granted(await again.append([mark(901)]));
    await again.close();
    const last = await open(folder);
    expect(last.found()).toEqual({ kind: 'whole' });
    expect(last.head().seq).toBe(acknowledged.length + 1);
    await last.close();
  });

  it('a snapshot is refused and the one before it stays', async () => {
    const folder = smallDisk();
    const journal = await open(folder);
    granted(await journal.append([mark(1)]));
    const rows = new Map([['sheets', new Map([['C1', mark(1).row]])]]);
    granted(await journal.snapshot({ rows, head: journal.head() }));
    const large = new Map([['sheets', new Map([['C1', 'x'.repeat(200_000)]])]]);
    const refused = await journal.snapshot({ rows: large, head: journal.head() });
    expect(refused).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(granted(await journal.latestSnapshot())).toEqual({ rows, head: journal.head() });
    await journal.close();
  });

  it('a broken journal that cannot be mended stays as it was found', async () => {
    const folder = smallDisk();
    const first = await open(folder);
    for (const n of upTo(9)) granted(await first.append([long(n)]));
    await first.close();
    const log = path.join(folder, 'journal.log');
    const damaged = readFileSync(log).fill(0, 100, 101);
    writeFileSync(log, damaged);
    writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(48 * 1024));
    const journal = await open(folder);
    const found = journal.found();
    expect(found).toMatchObject({ kind: 'journal-broken', lost: [{ from: 1, to: 1 }] });
    expect(await journal.mend(upTo(9).map(long))).toMatchObject({ error: { kind: 'disk-full' } });
    expect(readFileSync(log).equals(damaged)).toBe(true);
    rmSync(path.join(folder, 'ballast'));
    expect(granted(await journal.mend(upTo(9).map(long))).seq).toBe(1);
    await journal.close();
  });

  it('made read-only, it says so, and resumes when it is writable', async () => {
    const folder = smallDisk();
    const first = await open(folder);
    granted(await first.append([mark(1)]));
    await first.close();
    const journal = await open(folder);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(await journal.append([mark(2)])).toEqual({ ok: false, error: { kind: 'read-only' } });
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    expect(granted(await journal.append([mark(3)])).seq).toBe(2);
    await journal.close();
  });
});

describe('other hands', () => {
  it('that removed the file under the journal are not told "Saved"', async () => {
    const folder = freshFolder();
    const journal = await open(folder);
    granted(await journal.append([mark(1)]));
    rmSync(path.join(folder, 'journal.log'));
    expect(await journal.append([mark(2)])).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await journal.append([mark(2)])).toEqual({ ok: false, error: { kind: 'gone' } });
    await journal.close();
  });

  it('that wrote to it meanwhile are not overwritten', async () => {
    const folder = freshFolder();
    const journal = await open(folder);
    granted(await journal.append([mark(1)]));
    const second = await open(folder);
    granted(await second.append([mark(2)]));
    const { size } = statSync(path.join(folder, 'journal.log'));
    expect(await journal.append([mark(3)])).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(readFileSync(path.join(folder, 'journal.log'))).toHaveLength(size);
    await Promise.all([journal.close(), second.close()]);
  });
});
