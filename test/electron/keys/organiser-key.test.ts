import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decryptUnder, encryptTo } from '../../../electron/keys/age-box';
import { ageIdentityOf, recipientOf } from '../../../electron/keys/juror-code';
import { readOrganiserKey, writeOrganiserKey } from '../../../electron/keys/organiser-key';
import { publicKeyOf } from '../../../electron/keys/signing';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { seedOf } from '../../make/signed';

const passphrase = 'corail ambre équinoxe';
const ageIdentity = ageIdentityOf(seedOf(11));
const written = {
  editionId: 'demo-2027',
  ageIdentity,
  signingKey: seedOf(12),
  enrolmentKeys: { J01: 'bGEgY2zDqQ', J02: 'dW5lIGF1dHJl' },
  passphrase,
  workFactor: 10,
};

describe('organiser.key', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await writeOrganiserKey(written);
  });

  const kindOf = async (bytes: Uint8Array, said = passphrase) => {
    const read = await readOrganiserKey(bytes, said);
    return read.ok ? 'ok' : read.error.kind;
  };

  it('gives back every key under its passphrase', async () => {
    expect(await readOrganiserKey(file, passphrase)).toEqual({
      ok: true,
      value: {
        editionId: 'demo-2027',
        ageIdentity,
        recipient: await recipientOf(ageIdentity),
        signingKey: seedOf(12),
        publicKey: publicKeyOf(seedOf(12)),
        enrolmentKeys: new Map(Object.entries(written.enrolmentKeys)),
        lines: expect.arrayContaining([ageIdentity]),
      },
    });
  });

  it('stays shut under another passphrase', async () => {
    expect(await kindOf(file, 'corail ambre')).toBe('wrong-passphrase');
  });

  it('says that it is damaged, empty or another file', async () => {
    expect(await kindOf(file.subarray(0, 60))).toBe('damaged');
    expect(await kindOf(file.subarray(0, file.length - 1))).toBe('damaged');
    expect(await kindOf(new Uint8Array(0))).toBe('empty');
    const ballot = await encryptTo([await recipientOf(ageIdentity)], new Uint8Array(9));
    expect(await readOrganiserKey(ballot, passphrase)).toEqual({
      ok: false,
      error: { kind: 'not-ours', looksLike: 'ballot' },
    });
  });

  it('that asks for a gigabyte of work is refused before any', async () => {
    const asks = Buffer.from(file)
      .toString('latin1')
      .replace(/^(-> scrypt \S+) 10$/m, '$1 20');
    const begun = performance.now();
    expect(await kindOf(Buffer.from(asks, 'latin1'))).toBe('not-ours');
    expect(performance.now() - begun).toBeLessThan(500);
  });

  const hasAge = spawnSync('age', ['--version']).status === 0;
  if (!hasAge) console.log('skipped: the age command is not installed');

  it.skipIf(!hasAge)('holds an identity file that the age command opens ballots with', async () => {
    const inside = await decryptUnder(passphrase, file);
    const folder = mkdtempSync(path.join(tmpdir(), 'palmares-key-'));
    const identityFile = path.join(folder, 'organiser.txt');
    writeFileSync(identityFile, inside.ok ? inside.value : '');
    const ballot = await encryptTo([await recipientOf(ageIdentity)], encodeUtf8('un bulletin'));
    const opened = spawnSync('age', ['-d', '-i', identityFile], { input: ballot });
    rmSync(folder, { recursive: true });
    expect(opened.stdout.toString()).toBe('un bulletin');
  });
});
