import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { destroyAtRestKey, openAtRestKey } from '../../../electron/journal/at-rest-key';
import { openJournal } from '../../../electron/journal/journal';
import { ageIdentityOf, recipientOf } from '../../../electron/keys/juror-code';
import { seedOf } from '../../make/signed';
import { freshFolder, granted, mark } from './fill-journal';

const juror = ageIdentityOf(seedOf(21));
const organiser = ageIdentityOf(seedOf(22));
const stranger = ageIdentityOf(seedOf(23));

describe('the key at rest', () => {
  let recipients: readonly string[];
  beforeAll(async () => {
    recipients = [await recipientOf(juror), await recipientOf(organiser)];
  });
  const openWith = (folder: string, identity: string) =>
    openAtRestKey({ folder, identity, recipients });

  it('is made once, and opens for the juror and for the organiser alone', async () => {
    const folder = path.join(freshFolder(), 'juror-J04');
    const made = granted(await openWith(folder, juror));
    expect(made).toHaveLength(32);
    expect(granted(await openWith(folder, juror))).toEqual(made);
    expect(granted(await openWith(folder, organiser))).toEqual(made);
    expect(await openWith(folder, stranger)).toEqual({
      ok: false,
      error: { kind: 'wrong-recipient' },
    });
    const other = granted(await openWith(freshFolder(), juror));
    expect(Buffer.compare(made, other)).not.toBe(0);
  });

  it('is never made for someone who could not open it', async () => {
    const folder = freshFolder();
    await expect(openWith(folder, stranger)).rejects.toThrow('one of its recipients');
    expect(readdirSync(folder)).toEqual([]);
  });

  const cut = (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -1));

  it('damaged or gone in one of its two files is made whole from the other', async () => {
    const folder = freshFolder();
    const key = granted(await openWith(folder, juror));
    const files = ['at-rest.key', 'at-rest.copy'].map((name) => path.join(folder, name));
    const whole = readFileSync(files[0] ?? '');
    for (const file of files) {
      for (const hurt of [cut, rmSync]) {
        hurt(file);
        expect(granted(await openWith(folder, juror))).toEqual(key);
        expect(files.map((each) => readFileSync(each).equals(whole))).toEqual([true, true]);
      }
    }
  });

  it('damaged in both is refused, not replaced', async () => {
    const folder = freshFolder();
    granted(await openWith(folder, juror));
    const files = ['at-rest.key', 'at-rest.copy'].map((name) => path.join(folder, name));
    for (const file of files) cut(file);
    const bytes = files.map((file) => readFileSync(file).toString('base64'));
    expect(await openWith(folder, juror)).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(files.map((file) => readFileSync(file).toString('base64'))).toEqual(bytes);
  });

  it('once destroyed leaves its journal unreadable, and no new key takes its place', async () => {
    const folder = freshFolder();
    const key = granted(await openWith(folder, juror));
    const journal = granted(await openJournal({ folder, key }));
    granted(await journal.append([mark(1)]));
    await journal.close();
    granted(await destroyAtRestKey(folder));
    expect(readdirSync(folder).sort()).toEqual(['journal.head', 'journal.log']);
    for (const identity of [juror, organiser]) {
      expect(await openWith(folder, identity)).toEqual({ ok: false, error: { kind: 'key-lost' } });
    }
    granted(await destroyAtRestKey(folder));
  });
});
