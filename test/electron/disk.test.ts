import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, refusalOf } from '../../electron/argv-files';
import { readReferred, refer, walk } from '../../electron/files';
import { readRegularFile, whatIsAt } from '../../electron/read-file';
import { keep, saveAtomically } from '../../electron/save-file';

let folder = '';
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const isPosix = process.platform !== 'win32';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-disk-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('saving', () => {
  it('replaces the older file whole and leaves nothing else behind', async () => {
    fs.writeFileSync(at('a.ballot'), 'older and longer');
    expect(await saveAtomically(at('a.ballot'), bytes('newer'))).toEqual({ ok: true, value: null });
    expect(fs.readFileSync(at('a.ballot'), 'utf8')).toBe('newer');
    expect(fs.readdirSync(folder)).toEqual(['a.ballot']);
  });

  it('says that the place is gone when a key was pulled out', async () => {
    const saved = await saveAtomically(at('key', 'a.ballot'), bytes('x'));
    expect(saved).toEqual({ ok: false, error: { kind: 'gone' } });
  });

  it('leaves what is there intact when the new file cannot take its place', async () => {
    fs.mkdirSync(at('a.ballot', 'inside'), { recursive: true });
    const saved = await saveAtomically(at('a.ballot'), bytes('x'));
    expect(saved.ok).toBe(false);
    expect(fs.readdirSync(folder)).toEqual(['a.ballot']);
    expect(fs.existsSync(at('a.ballot', 'inside'))).toBe(true);
  });

  it.runIf(isPosix)('keeps its own memory for this user alone', async () => {
    await keep(at('editions', 'demo', 'juror.key'), bytes('secret'));
    expect(fs.statSync(at('editions', 'demo')).mode & 0o077).toBe(0);
    expect(fs.statSync(at('editions', 'demo', 'juror.key')).mode & 0o077).toBe(0);
  });

  it.runIf(fs.existsSync('/dev/full'))('tells a full disk', async () => {
    const full = await fs.promises.open('/dev/full', 'w').then(async (file) => {
      const failed = await file.writeFile('x').catch((cause: NodeJS.ErrnoException) => cause);
      await file.close();
      return failed;
    });
    const { machineProblem } = await import('../../electron/machine-problem');
    expect(machineProblem(full)).toEqual({ kind: 'disk-full' });
  });
});

describe('reading what a person gave', () => {
  it('reads a regular file, and only its beginning where that is enough', async () => {
    fs.writeFileSync(at('a'), 'abcdef');
    expect(await readRegularFile(at('a'), { limit: 10 })).toEqual({
      ok: true,
      value: bytes('abcdef'),
    });
    const head = await readRegularFile(at('a'), { limit: 10, only: 3 });
    expect(head).toEqual({ ok: true, value: bytes('abc') });
  });

  it('refuses a larger file without reading it', async () => {
    fs.writeFileSync(at('huge'), '');
    fs.truncateSync(at('huge'), 2 * 1024 ** 3);
    expect(await readRegularFile(at('huge'), { limit: 8 })).toEqual({
      ok: false,
      error: { kind: 'too-big', bytes: 2 * 1024 ** 3, limit: 8 },
    });
  });

  it('tells folders, absent files and, on POSIX, devices and pipes', async () => {
    const folderAt = await readRegularFile(folder, { limit: 8 });
    expect(folderAt).toEqual({ ok: false, error: { kind: 'not-ours', looksLike: 'folder' } });
    expect(await whatIsAt(at('absent'))).toEqual({ ok: false, error: { kind: 'gone' } });
    if (!isPosix) return;
    execFileSync('mkfifo', [at('pipe')]);
    fs.symlinkSync('/dev/zero', at('zero.ballot'));
    for (const name of ['pipe', 'zero.ballot']) {
      const read = await readRegularFile(at(name), { limit: 8 });
      expect(read).toEqual({ ok: false, error: { kind: 'not-ours', looksLike: 'device' } });
    }
  });
});

describe('references', () => {
  it('name a file without its path, the same each time', async () => {
    fs.writeFileSync(at('bulletin.txt'), 'age-encryption.org/v1\n-> X25519 x\n');
    const first = await refer(at('bulletin.txt'));
    expect(first).toMatchObject({ name: 'bulletin.txt', kind: 'ballot' });
    expect(JSON.stringify(first)).not.toContain(folder);
    expect(await refer(at('bulletin.txt'))).toEqual(first);
    expect((await readReferred(first.ref, 'ballot')).ok).toBe(true);
  });

  it('lead nowhere when they were not given out', async () => {
    expect(await readReferred('AAAAAAAAAAAAAAAA', 'ballot')).toEqual({
      ok: false,
      error: { kind: 'gone' },
    });
  });

  it('walk a folder in order and leave hidden files and links alone', async () => {
    fs.mkdirSync(at('day 2'));
    for (const name of ['b.ballot', 'a.ballot', '.hidden.ballot', 'day 2/c.ballot']) {
      fs.writeFileSync(at(name), 'x');
    }
    if (isPosix) fs.symlinkSync('/etc', at('etc'));
    const found = (await walk(folder)).map((each) => path.relative(folder, each));
    expect(found).toEqual(['a.ballot', 'b.ballot', path.join('day 2', 'c.ballot')]);
  });
});

describe('a command line', () => {
  it('names files of ours only, and never a switch', () => {
    const argv = [
      'palmares',
      '--no-sandbox',
      '--x.ballot',
      'a.edition',
      'B.BALLOT',
      'c.pdf',
      '-d.key',
    ];
    const found = filesOf(argv, folder);
    expect(found).toEqual([at('a.edition'), at('B.BALLOT')]);
  });

  it('is held to the limit of each kind', async () => {
    fs.writeFileSync(at('a.ballot'), 'x');
    fs.writeFileSync(at('b.ballot'), '');
    fs.truncateSync(at('b.ballot'), 9 * 1024 ** 2);
    fs.mkdirSync(at('c.ballot'));
    expect(await refusalOf(at('a.ballot'))).toBeNull();
    expect(await refusalOf(at('b.ballot'))).toBe('too-big');
    expect(await refusalOf(at('c.ballot'))).toBe('folder');
    expect(await refusalOf(at('d.ballot'))).toBe('gone');
  });
});
