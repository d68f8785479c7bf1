import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../electron/journal/journal';
import { filled, freshFolder, granted, KEY, mark, open, seqsOf, upTo } from './fill-journal';

describe('a journal', () => {
  it('gives back every acknowledged commit after it is opened again', async () => {
    const folder = await filled(12);
    const journal = await open(folder);
    expect(journal.found()).toEqual({ kind: 'whole' });
    const commits = granted(await journal.read());
    expect(commits.map(({ entries }) => entries)).toEqual(upTo(12).map((n) => [mark(n)]));
    expect(commits.at(-1)).toMatchObject(journal.head());
    expect(granted(await journal.read(11)).map(({ seq }) => seq)).toEqual([11, 12]);
    await journal.close();
  });

  it('is new the first time, and knows no commit', async () => {
    const journal = await open(path.join(freshFolder(), 'juror-J04'));
    expect(journal.found()).toEqual({ kind: 'new' });
    expect(journal.head().seq).toBe(0);
    expect(await seqsOf(journal)).toEqual([]);
    await journal.close();
  });

  it('keeps what one transaction changed in one line: all of it or nothing', async () => {
    const folder = freshFolder();
    const journal = await open(folder);
    const gone = { table: 'sheets', op: 'delete', key: 'C1', row: null } as const;
    granted(await journal.append([mark(1), mark(2), gone]));
    await journal.close();
    expect(readFileSync(path.join(folder, 'journal.log'), 'utf8').split('\n')).toHaveLength(2);
    const again = await open(folder);
    expect(granted(await again.read())[0]?.entries).toEqual([mark(1), mark(2), gone]);
    await again.close();
  });

  it('is a chain that ten lines of any language can check without the key', async () => {
    const folder = await filled(5);
    const lines = readFileSync(path.join(folder, 'journal.log'), 'utf8').trimEnd().split('\n');
    let before: string | undefined;
    for (const [at, text] of lines.entries()) {
      const line = JSON.parse(text);
      expect(line.seq).toBe(at + 1);
      if (before !== undefined) expect(line.prev).toBe(before);
      const seq = Buffer.from(line.seq.toString(16).padStart(16, '0'), 'hex');
      const hashed = Buffer.concat([Buffer.from(line.prev, 'hex'), seq, Buffer.from(line.body)]);
      expect(createHash('sha256').update(hashed).digest('hex')).toBe(line.hash);
      before = line.hash;
    }
  });

  it('is settled once what was asked for is in its head, asked by a page that died or not', async () => {
    const journal = await open(freshFolder());
    const first = journal.append([mark(1)]);
    void journal.append([mark(2)]);
    expect(journal.head().seq).toBe(0);
    await journal.settled();
    expect(journal.head().seq).toBe(2);
    expect((await first).ok).toBe(true);
    await journal.settled();
    await journal.close();
  });

  it('keeps the order of commits asked at once, and flushes many at a time', async () => {
    const folder = freshFolder();
    let flushes = 0;
    const counting = {
      open: async (file: string, flags: string) => {
        const handle = await nodeFiles.open(file, flags);
        const flush = handle.datasync.bind(handle);
        handle.datasync = () => {
          flushes += 1;
          return flush();
        };
        return handle;
      },
    };
    const journal = granted(await openJournal({ folder, key: KEY, fs: counting }));
    const heads = await Promise.all(upTo(300).map((n) => journal.append([mark(n)])));
    expect(heads.map((head) => granted(head).seq)).toEqual(upTo(300));
    expect(flushes).toBe(1);
    const kept = granted(await journal.read()).map(({ entries }) => entries[0]?.key);
    expect(kept).toEqual(upTo(300).map((n) => `C${n}`));
    await journal.close();
  });

  it('keeps the order of commits that arrive while others are being flushed', async () => {
    const folder = freshFolder();
    const journal = await open(folder);
    const asked: ReturnType<typeof journal.append>[] = [];
    for (const n of upTo(200)) {
      asked.push(journal.append([mark(n)]));
      if (n % 7 === 0) await new Promise(setImmediate);
    }
    const heads = (await Promise.all(asked)).map(granted);
    expect(heads.map(({ seq }) => seq)).toEqual(upTo(200));
    expect(heads.every(({ seq, hash }) => journal.hashAt(seq) === hash)).toBe(true);
    await journal.close();
    const again = await open(folder);
    const kept = granted(await again.read()).map(({ entries }) => entries[0]?.key);
    expect(kept).toEqual(upTo(200).map((n) => `C${n}`));
    await again.close();
  });

  it('refuses a row that JSON cannot carry exactly, and keeps the others', async () => {
    const journal = await open(freshFolder());
    const bad = { ...mark(1), row: { weight: Number.NaN } };
    const [refused, kept] = await Promise.all([journal.append([bad]), journal.append([mark(2)])]);
    expect(refused).toEqual({ ok: false, error: { kind: 'bad-request' } });
    expect(granted(kept).seq).toBe(1);
    await journal.close();
  });

  it('refuses another key and touches nothing, with or without its head file', async () => {
    const folder = await filled(3);
    const log = path.join(folder, 'journal.log');
    const before = readFileSync(log);
    const key = new Uint8Array(32).fill(8);
    const wrong = { ok: false, error: { kind: 'wrong-key' } };
    expect(await openJournal({ folder, key })).toEqual(wrong);
    rmSync(path.join(folder, 'journal.head'));
    expect(await openJournal({ folder, key })).toEqual(wrong);
    expect(readFileSync(log).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['journal.log']);
  });

  it('shows nothing of a row in the bytes of its folder', async () => {
    const folder = freshFolder();
    const journal = await open(folder);
    const canary = 'Cardiolyse SAS';
    const row = { company: canary, comment: 'réserve sur la preuve' };
    granted(await journal.append([{ table: 'dossiers', op: 'put', key: 'clef-C07', row }]));
    const rows = new Map([['dossiers', new Map([['clef-C07', row]])]]);
    granted(await journal.snapshot({ rows, head: journal.head() }));
    await journal.close();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const regular = files.filter((file) => file.isFile());
    expect(regular).toHaveLength(3);
    for (const file of regular) {
      const bytes = readFileSync(path.join(file.parentPath, file.name));
      const shown = `${bytes.toString('utf8')} ${Buffer.from(bytes.toString('latin1'), 'base64')}`;
      for (const word of [canary, 'réserve', 'clef-C07', 'dossiers']) {
        expect(shown.includes(word), `${word} in ${file.name}`).toBe(false);
      }
    }
  });
});
