import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { armor } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BALLOT_LIMIT, decryptWith, encryptTo } from '../../../electron/keys/age-box';
import { ageIdentityOf, recipientOf } from '../../../electron/keys/juror-code';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { seedOf } from '../../make/signed';

const identity = ageIdentityOf(seedOf(5));
const other = ageIdentityOf(seedOf(6));
const content = encodeUtf8('{"a":"é"}'.repeat(20));

const kindOf = async (bytes: Uint8Array, key = identity, limit?: number) => {
  const opened = await decryptWith(key, bytes, limit === undefined ? {} : { limit });
  return opened.ok ? 'ok' : opened.error.kind;
};

describe('an encrypted file', () => {
  let box: Uint8Array;
  let headerEnd: number;
  beforeAll(async () => {
    box = await encryptTo([await recipientOf(other), await recipientOf(identity)], content);
    headerEnd = Buffer.from(box).indexOf('\n--- ') + 49;
  });

  it('opens for each of its recipients', async () => {
    expect(await decryptWith(identity, box)).toEqual({ ok: true, value: content });
    expect(await decryptWith(other, box)).toEqual({ ok: true, value: content });
  });

  it('opens over several chunks of 64 KiB, and when it holds nothing', async () => {
    for (const size of [0, 65_535, 65_536, 65_537, 200_000]) {
      const bytes = new Uint8Array(size).fill(7);
      const opened = await decryptWith(
        identity,
        await encryptTo([await recipientOf(identity)], bytes),
      );
      expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0);
    }
  });

  it('made for someone else says so', async () => {
    expect(await kindOf(box, ageIdentityOf(seedOf(9)))).toBe('wrong-recipient');
  });

  it('is empty when it is empty, and too big over its limit', async () => {
    expect(await kindOf(new Uint8Array(0))).toBe('empty');
    expect(await decryptWith(identity, new Uint8Array(BALLOT_LIMIT + 1))).toEqual({
      ok: false,
      error: { kind: 'too-big', bytes: BALLOT_LIMIT + 1, limit: BALLOT_LIMIT },
    });
    expect(await kindOf(box, identity, box.length - 1)).toBe('too-big');
  });

  it('cut short is damaged wherever it was cut', async () => {
    for (let length = 1; length < box.length; length += 5) {
      expect(await kindOf(box.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
    expect(await kindOf(Buffer.concat([box, Buffer.from('\n')]))).toBe('damaged');
  });

  it('cut exactly between two chunks is damaged all the same', async () => {
    const long = await encryptTo([await recipientOf(identity)], new Uint8Array(200_000));
    const start = Buffer.from(long).indexOf('\n--- ') + 49 + 16;
    expect(await kindOf(long.subarray(0, start + 65_552))).toBe('damaged');
  });

  it('never opens after one flipped bit, and says where it was: header or body', async () => {
    for (let at = 0; at < box.length; at += 3) {
      const flipped = Uint8Array.from(box);
      flipped[at] = (box[at] ?? 0) ^ (1 << (at % 8));
      const kind = await kindOf(flipped);
      const expected =
        at < 22 ? ['not-ours'] : at < headerEnd ? ['wrong-recipient', 'damaged'] : ['damaged'];
      expect(expected, `byte ${at} gave ${kind}`).toContain(kind);
    }
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a ZIP', 'PK\x03\x04'.padEnd(40, '\0'), 'zip'],
    ['a spreadsheet', `${'PK\x03\x04'.padEnd(30, '\0')}[Content_Types].xml`, 'office'],
    ['an old document', '\xD0\xCF\x11\xE0', 'office'],
    ['a photograph', '\xFF\xD8\xFF\xE0', 'image'],
    ['a table', 'juror;dossier\r\nJ01;C01', 'text'],
    [
      'an edition',
      '{"edition":"demo-2027","format":"palmares-edition-file","version":1}\n',
      'edition',
    ],
    [
      'an organiser key',
      'age-encryption.org/v1\n-> scrypt c2FsdA 15\nAAAA\n--- AAAA\n',
      'organiser-key',
    ],
    ['nothing known', '\x00\x01\x02', 'unknown'],
  ])('that is %s is told as such', async (_, text, looksLike) => {
    expect(await decryptWith(identity, Buffer.from(text, 'latin1'))).toEqual({
      ok: false,
      error: { kind: 'not-ours', looksLike },
    });
  });

  it('in armour is not ours: we never write it', async () => {
    const armoured = encodeUtf8(armor.encode(box));
    expect(await decryptWith(identity, armoured)).toEqual({
      ok: false,
      error: { kind: 'not-ours', looksLike: 'text' },
    });
  });

  it('with a hundred thousand recipients is refused before any work', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    const bytes = encodeUtf8(`age-encryption.org/v1\n${stanza.repeat(80_000)}`);
    const begun = performance.now();
    expect(await kindOf(bytes)).toBe('not-ours');
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;
if (!hasAge) console.log('skipped: the age command is not installed');

describe.skipIf(!hasAge)('the age command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'palmares-age-'));
  const keyFile = path.join(folder, 'key.txt');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the same recipient for a derived identity', async () => {
    writeFileSync(keyFile, `${identity}\n`);
    const said = execFileSync('age-keygen', ['-y', keyFile]).toString().trim();
    expect(said).toBe(await recipientOf(identity));
  });

  it('opens what we encrypt, and we open what it encrypts', async () => {
    const recipient = await recipientOf(identity);
    const ours = await encryptTo([recipient], content);
    writeFileSync(keyFile, `${identity}\n`);
    const opened = execFileSync('age', ['-d', '-i', keyFile], { input: ours });
    expect(Buffer.compare(opened, content)).toBe(0);
    const theirs = execFileSync('age', ['-r', recipient], { input: content });
    expect(await decryptWith(identity, theirs)).toEqual({ ok: true, value: content });
  });
});
