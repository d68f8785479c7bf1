import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  forget,
  forgetAll,
  forgetOther,
  isReal,
  isRemembered,
  type Keychain,
  recall,
  remember,
} from '../../electron/remembered';
import { freshFolder, granted } from './journal/fill-journal';

const CODE = '7K3QF9XM2P';

/** A system's keychain that turns every byte and refuses what it did not make. */
const keychain = (more: Partial<Keychain> = {}): Keychain => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from([0x76, ...Buffer.from(text).map((byte) => byte ^ 0xff)]),
  decryptString: (box) => {
    if (box[0] !== 0x76) throw new Error('not made here');
    return Buffer.from(box.subarray(1).map((byte) => byte ^ 0xff)).toString();
  },
  ...more,
});
const refusing = (): never => {
  throw new Error('the keychain is shut');
};
const whose = (folder: string, juror = 'J04') => ({ folder, juror });
const fileIn = (folder: string, juror = 'J04') => path.join(folder, `juror-${juror}.remembered`);

describe('a keychain is real', () => {
  it('where the system has one', () => {
    expect(isReal(keychain(), 'linux')).toBe(true);
    for (const platform of ['win32', 'darwin']) {
      const { getSelectedStorageBackend: _, ...rest } = keychain();
      expect(isReal(rest, platform)).toBe(true);
      expect(isReal(keychain({ isEncryptionAvailable: () => false }), platform)).toBe(false);
    }
  });

  it('not where Electron only hides secrets, cannot name the keeper, or fails', () => {
    for (const backend of ['basic_text', 'unknown']) {
      expect(isReal(keychain({ getSelectedStorageBackend: () => backend }), 'linux')).toBe(false);
    }
    const { getSelectedStorageBackend: _, ...older } = keychain();
    expect(isReal(older, 'linux')).toBe(false);
    expect(isReal(keychain({ isEncryptionAvailable: refusing }), 'darwin')).toBe(false);
  });
});

describe('the code of a juror', () => {
  it('is remembered, not in clear, and forgotten', async () => {
    const folder = freshFolder();
    expect(await recall(keychain(), folder)).toEqual({ at: 'none' });
    expect(await remember(keychain(), whose(folder), CODE)).toBe(true);
    expect(readFileSync(fileIn(folder)).toString('latin1')).not.toContain(CODE);
    expect(await recall(keychain(), folder)).toEqual({ at: 'kept', juror: 'J04', code: CODE });
    granted(await forget(whose(folder)));
    expect(readdirSync(folder)).toEqual([]);
    expect(await recall(keychain(), folder)).toEqual({ at: 'none' });
    granted(await forget(whose(folder)));
  });

  it('is not kept without a real keychain, or where it refuses', async () => {
    const folder = freshFolder();
    for (const bad of [
      keychain({ isEncryptionAvailable: () => false }),
      keychain({ encryptString: refusing }),
      keychain({ isEncryptionAvailable: refusing }),
    ]) {
      expect(await remember(bad, whose(folder), CODE)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is that of one juror of an edition: the last who asked', async () => {
    const folder = freshFolder();
    await remember(keychain(), whose(folder, 'J01'), '4H8VZT1C6M');
    await remember(keychain(), whose(folder), CODE);
    expect(await isRemembered(whose(folder, 'J01'))).toBe(false);
    expect(await recall(keychain(), folder)).toMatchObject({ juror: 'J04' });
    granted(await forgetAll(folder));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is asked again where the file is damaged, foreign or refused; nothing is touched', async () => {
    const folder = freshFolder();
    const other = freshFolder();
    await remember(keychain(), whose(other), CODE);
    const foreign = readFileSync(fileIn(other));
    const good = keychain().encryptString(`palmares-remembered-v1 ${path.basename(folder)} J04 `);
    const files = [
      Buffer.alloc(0),
      Buffer.from('PDF'),
      foreign,
      foreign.subarray(0, 9),
      good,
      Buffer.alloc(70_000, 0x76),
    ];
    for (const bytes of files) {
      writeFileSync(fileIn(folder), bytes);
      expect(await recall(keychain(), folder)).toEqual({ at: 'lost' });
      expect(readFileSync(fileIn(folder)).equals(bytes)).toBe(true);
    }
    await remember(keychain(), whose(folder), CODE);
    for (const shut of [
      keychain({ decryptString: refusing }),
      keychain({ isEncryptionAvailable: () => false }),
    ]) {
      expect(await recall(shut, folder)).toEqual({ at: 'lost' });
    }
    expect(await recall(keychain(), folder)).toMatchObject({ at: 'kept' });
  });

  it('of another juror of the edition does not pass for this one’s', async () => {
    const folder = freshFolder();
    await remember(keychain(), whose(folder, 'J01'), CODE);
    writeFileSync(fileIn(folder), readFileSync(fileIn(folder, 'J01')));
    granted(await forget(whose(folder, 'J01')));
    expect(await recall(keychain(), folder)).toEqual({ at: 'lost' });
  });

  it('goes when another code opens, and stays under the same', async () => {
    const folder = freshFolder();
    await remember(keychain(), whose(folder), CODE);
    granted(await forgetOther(keychain(), whose(folder), CODE));
    expect(await isRemembered(whose(folder))).toBe(true);
    granted(await forgetOther(keychain(), whose(folder), '4H8VZT1C6M'));
    expect(await isRemembered(whose(folder))).toBe(false);
  });

  it('is not read through what stands for a file and is none', async () => {
    const folder = freshFolder();
    symlinkSync('/dev/zero', fileIn(folder));
    expect(await recall(keychain(), folder)).toEqual({ at: 'lost' });
    expect(existsSync(folder)).toBe(true);
  });
});
