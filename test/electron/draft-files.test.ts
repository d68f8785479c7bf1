import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { holdFile, keepFile, onePiece, readHeld } from '../../electron/draft/draft-files';
import { sweepFiles } from '../../electron/draft/sweep-files';
import { openJournal } from '../../electron/journal/journal';
import {
  openEditionFile,
  pieceEditionFile,
  writeEditionFile,
} from '../../electron/keys/edition-file';
import { ageIdentityOf, recipientOf } from '../../electron/keys/juror-code';
import { joinBytes } from '../../shared/file/container';
import { sha256Hex } from '../../shared/file/digest';
import { pictureSize } from '../../shared/file/picture-size';
import { editionUnderTest, sealEdition } from '../make/signed';

/** The demo edition, signed, with one deck in the place of all attachments. */
function signedWith(deck: Uint8Array): { readonly envelope: string; readonly editionId: string } {
  const edition = editionUnderTest();
  const attachment = {
    name: 'deck.pdf',
    type: 'application/pdf' as const,
    bytes: deck.length,
    sha256: sha256Hex(deck),
  };
  const dossiers = edition.dossiers.map((each, at) => ({
    ...each,
    attachments: at === 0 ? [attachment] : [],
  }));
  return { envelope: sealEdition({ ...edition, dossiers }), editionId: edition.id };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-files-'));
const place = { folder, filesKey: randomBytes(32) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function keep(bytes: Uint8Array, size = bytes.length + 1): Promise<string> {
  const kept = await keepFile(place, pieces(bytes, size));
  if (!kept.ok) throw new Error(kept.error.kind);
  return kept.value.sha256;
}

describe('files of a draft', () => {
  it('come back as they were, however they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.integer({ min: 1, max: 900 }),
        async (bytes, size) => {
          const sha256 = await keep(bytes, size);
          expect(sha256).toBe(sha256Hex(bytes));
          const held = await holdFile(place, sha256);
          expect(held && (await readHeld(held))).toEqual(bytes);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('say nothing on the disk, and leave nothing half-written', async () => {
    const sha256 = await keep(new TextEncoder().encode('confidentiel'));
    const there = readFileSync(path.join(folder, 'files', sha256));
    expect(there.includes('confidentiel')).toBe(false);
    const failing = (async function* () {
      yield Uint8Array.of(1);
      throw Object.assign(new Error('pulled'), { code: 'ENOENT' });
    })();
    expect(await keepFile(place, failing)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(readdirSync(path.join(folder, 'files')).filter((name) => /part$/.test(name))).toEqual(
      [],
    );
  });

  it('are not handed out once a byte has changed', async () => {
    const sha256 = await keep(randomBytes(3000));
    const file = path.join(folder, 'files', sha256);
    const bytes = readFileSync(file);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const held = await holdFile(place, sha256);
    await expect(held && readHeld(held)).rejects.toThrow();
  });

  it('are unknown when they were never kept', async () => {
    expect(await holdFile(place, 'f'.repeat(64))).toBeNull();
  });
});

describe('at the next opening of a draft', () => {
  const openIt = async (where: string, key: Uint8Array) => {
    const opened = await openJournal({ folder: where, key });
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value;
  };

  it('files that an import left unfinished or unnamed are gone, and those a dossier names stay', async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'palmares-sweep-'));
    const key = randomBytes(32);
    const inHome = { folder: home, filesKey: randomBytes(32) };
    const keepIn = async (words: string): Promise<string> => {
      const kept = await keepFile(inHome, onePiece(new TextEncoder().encode(words)));
      if (!kept.ok) throw new Error(kept.error.kind);
      return kept.value.sha256;
    };
    const named = await keepIn('of a dossier');
    const removed = await keepIn('taken away since');
    const unnamed = await keepIn('the crash came before its dossier named it');
    writeFileSync(path.join(home, 'files', '.0011223344aa.part'), 'half a film');
    const journal = await openIn(home, key, [
      [{ attachments: [{ sha256: named }, { sha256: removed }] }],
      [{ attachments: [{ sha256: named }] }],
    ]);
    await sweepFiles({ folder: home, journal });
    expect(readdirSync(path.join(home, 'files'))).toEqual([named]);
    expect(await holdFile(inHome, unnamed)).toBeNull();
    await journal.close();

    // A journal that was cut names less than the draft had: nothing may go by it.
    const log = path.join(home, 'journal.log');
    writeFileSync(log, readFileSync(log).subarray(0, 10));
    const broken = await openIt(home, key);
    expect(broken.found().kind).toBe('journal-broken');
    await sweepFiles({ folder: home, journal: broken });
    expect(readdirSync(path.join(home, 'files'))).toEqual([named]);
    await broken.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function openIn(where: string, key: Uint8Array, rows: readonly (readonly object[])[]) {
    const journal = await openIt(where, key);
    for (const each of rows) {
      const entries = each.map(
        (row) => ({ table: 'dossiers', op: 'put', key: 'C01', row }) as const,
      );
      await journal.append(entries);
    }
    return journal;
  }
});

describe('an edition written piece by piece', () => {
  it('opens to the same as one written whole', async () => {
    const identity = ageIdentityOf(randomBytes(32));
    const recipients = [await recipientOf(identity)];
    const deck = joinBytes([new TextEncoder().encode('%PDF-1.7\n'), randomBytes(200_000)]);
    const sha256 = await keep(deck);
    const held = await holdFile(place, sha256);
    if (held === null) throw new Error('not kept');
    const { envelope, editionId } = signedWith(deck);
    const parts: Uint8Array[] = [];
    for await (const piece of pieceEditionFile({
      editionId,
      recipients,
      envelope,
      attachments: [held],
    })) {
      parts.push(piece);
    }
    const whole = await writeEditionFile({
      editionId,
      recipients,
      envelope,
      attachments: [{ sha256, bytes: deck }],
    });
    const opened = await openEditionFile(joinBytes(parts), identity);
    expect(opened).toMatchObject({ ok: true, value: { envelope } });
    expect(opened).toEqual(await openEditionFile(whole, identity));
  });

  it('throws rather than hand out an attachment that is not what it was', async () => {
    const { envelope, editionId } = signedWith(Uint8Array.of(1));
    const recipients = [await recipientOf(ageIdentityOf(randomBytes(32)))];
    const lying = {
      sha256: 'a'.repeat(64),
      bytes: 1,
      crc: 0,
      read: () => onePiece(Uint8Array.of(2)),
    };
    const all = pieceEditionFile({ editionId, recipients, envelope, attachments: [lying] });
    await expect(
      (async () => {
        for await (const _ of all);
      })(),
    ).rejects.toThrow();
  });
});

describe('the size of a picture', () => {
  it('is read before the picture is unfolded', () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50]);
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 50_000);
    expect(pictureSize(png)).toEqual({ width: 60_000, height: 50_000 });
    const jpeg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 7, 0, 9, 3,
    ]);
    expect(pictureSize(jpeg)).toEqual({ width: 9, height: 7 });
  });

  it('is null for anything else, without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => pictureSize(Uint8Array.from([0xff, 0xd8, ...bytes]))).not.toThrow();
      }),
    );
  });
});
