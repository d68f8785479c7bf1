import { beforeAll, describe, expect, it } from 'vitest';
import { type Backup, readBackup, writeBackup } from '../../electron/backup-file';
import { deriveJurorKeys, type JurorKeys } from '../../electron/keys/juror-code';

const whose = { edition: 'demo-2027', juror: 'J04' };
const backup: Backup = {
  head: { seq: 2, hash: 'a'.repeat(64) },
  rows: [{ table: 'sheets', op: 'put', key: 'C02', row: { dossier: 'C02', comment: 'Œuvré' } }],
  inbox: Array.from({ length: 1001 }, (_, at) => new Uint8Array([at & 255, at >> 8, 7])),
};

let own: JurorKeys;
let other: JurorKeys;
let file: Uint8Array;
beforeAll(async () => {
  own = await deriveJurorKeys({ code: '4H8VZT1C6M', editionId: 'demo-2027' });
  other = await deriveJurorKeys({ code: 'TEWMN7VWKJ', editionId: 'demo-2027' });
  const recipients = [own.recipient, other.recipient];
  file = await writeBackup(whose, { identity: own.identity, recipients }, backup);
});

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const reLine = (change: (line: string) => string): Uint8Array => {
  const end = file.indexOf(0x0a);
  const line = Buffer.from(change(text(file.subarray(0, end))), 'latin1');
  return Buffer.concat([line, file.subarray(end)]);
};

describe('a backup', () => {
  it('gives back every row and every file of the inbox', async () => {
    expect(await readBackup(whose, own.identity, file)).toEqual({ ok: true, value: backup });
  });

  it('says of whom it is, and nothing else, in clear', () => {
    expect(text(file)).toMatch(/^\{"edition":"demo-2027","format":"palmares-backup","juror":"J04"/);
    expect(text(file)).not.toContain('C02');
  });

  it('of another edition or person is refused by name', async () => {
    for (const mine of [
      { ...whose, juror: 'J05' },
      { ...whose, edition: 'demo-2028' },
    ]) {
      expect(await readBackup(mine, own.identity, file)).toEqual({
        ok: false,
        error: { kind: 'other-work', edition: 'demo-2027', owner: 'J04' },
      });
    }
  });

  it('of a newer format is refused as such', async () => {
    const newer = reLine((line) => line.replace('"version":1', '"version":2'));
    expect(await readBackup(whose, own.identity, newer)).toEqual({
      ok: false,
      error: { kind: 'version-newer', version: 2 },
    });
  });

  it('is refused when one byte of its content was flipped, or its end is missing', async () => {
    const flipped = Uint8Array.from(file);
    flipped[file.length - 40] = (flipped[file.length - 40] ?? 0) ^ 1;
    for (const bad of [flipped, file.subarray(0, -1)]) {
      const read = await readBackup(whose, own.identity, bad);
      expect(read).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
  });

  it('made by somebody who only knows who may read it is refused', async () => {
    const recipients = [own.recipient];
    const forged = await writeBackup(whose, { identity: other.identity, recipients }, backup);
    const read = await readBackup(whose, own.identity, forged);
    expect(read).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('that is no backup at all is told by what it looks like', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
    const read = await readBackup(whose, own.identity, pdf);
    expect(read).toEqual({ ok: false, error: { kind: 'not-ours', looksLike: 'pdf' } });
  });
});
