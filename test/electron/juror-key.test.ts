import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtRestKey, rewrapAtRestKey } from '../../electron/journal/at-rest-key';
import { keepKey, keyFilesOf, laptopKeyOf, makeLaptopKey } from '../../electron/juror-key';
import { deriveJurorKeys, type JurorKeys } from '../../electron/keys/juror-code';
import { publicKeyOf } from '../../electron/keys/signing';
import { freshFolder, granted } from './journal/fill-journal';

const editionId = 'demo-2027';
let first: JurorKeys;
let second: JurorKeys;
let stranger: JurorKeys;
beforeAll(async () => {
  first = await deriveJurorKeys({ code: '7K3QF9XM2P', editionId });
  second = await deriveJurorKeys({ code: '4H8VZT1C6M', editionId });
  stranger = await deriveJurorKeys({ code: '0000000000', editionId });
});

const find = (
  folder: string,
  keys: JurorKeys,
  more: { readonly former?: JurorKeys; readonly isAnew?: boolean } = {},
) => laptopKeyOf({ folder, juror: 'J04', keys, former: null, isAnew: false, ...more });

const keyOf = async (folder: string, keys: JurorKeys) =>
  publicKeyOf(granted(await find(folder, keys)).seed);

describe('the key of a laptop', () => {
  it('is made once and found again, with what it signed and where it went', async () => {
    const folder = freshFolder();
    const made = granted(await find(folder, first));
    const moved = { ...made, movedTo: 'ailleurs', succession: { from: 'a', proof: 'b' } };
    granted(await keepKey({ folder, juror: 'J04', keys: first }, moved));
    expect(granted(await find(folder, first))).toEqual(moved);
  });

  it('under a new code is kept once the former code is given, and not before', async () => {
    const folder = freshFolder();
    const before = await keyOf(folder, first);
    expect(await find(folder, second)).toEqual({
      ok: false,
      error: { kind: 'other-code', tried: false },
    });
    expect(await find(folder, second, { former: stranger })).toEqual({
      ok: false,
      error: { kind: 'other-code', tried: true },
    });
    const kept = granted(await find(folder, second, { former: first }));
    expect(publicKeyOf(kept.seed)).toBe(before);
    expect(await keyOf(folder, second), 'the former code is asked once').toBe(before);
  });

  it('under a new code is made anew when the person goes on without the former one', async () => {
    const folder = freshFolder();
    const before = await keyOf(folder, first);
    const after = granted(await find(folder, second, { isAnew: true }));
    expect(publicKeyOf(after.seed)).not.toBe(before);
    expect(await keyOf(folder, first), 'what was there stays').toBe(before);
  });

  it('damaged is refused by name, and set aside once the person goes on', async () => {
    const folder = freshFolder();
    const before = await keyOf(folder, first);
    const [file = ''] = await keyFilesOf({ folder, juror: 'J04' });
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    const damaged = readFileSync(file);
    expect(await find(folder, first)).toEqual({
      ok: false,
      error: { kind: 'laptop-key-damaged' },
    });
    const after = granted(await find(folder, first, { isAnew: true }));
    expect(publicKeyOf(after.seed)).not.toBe(before);
    expect(readFileSync(`${file}.aside-1`).equals(damaged)).toBe(true);
  });

  it('of one juror is never taken for another’s, however the names begin', async () => {
    const folder = freshFolder();
    await keyOf(folder, first);
    granted(await makeLaptopKey({ folder, juror: 'J04', keys: first }));
    granted(await makeLaptopKey({ folder, juror: 'J04-b', keys: second }));
    const ours = await keyFilesOf({ folder, juror: 'J04' });
    expect(ours).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(await keyFilesOf({ folder: path.join(folder, 'none'), juror: 'J04' })).toEqual([]);
  });
});

describe('the key at rest, after a new code', () => {
  it('opens with it once wrapped anew by the former one, and is the same key', async () => {
    const folder = freshFolder();
    const key = granted(
      await openAtRestKey({ folder, identity: first.identity, recipients: [first.recipient] }),
    );
    const recipients = [second.recipient];
    const wrap = (identity: string) => rewrapAtRestKey({ folder, identity, recipients });
    expect(granted(await wrap(stranger.identity))).toBe(false);
    expect(granted(await wrap(first.identity))).toBe(true);
    const open = (identity: string) => openAtRestKey({ folder, identity, recipients });
    expect(granted(await open(second.identity))).toEqual(key);
    expect(await open(first.identity)).toMatchObject({ error: { kind: 'wrong-recipient' } });
  });
});
