import { beforeAll, describe, expect, it } from 'vitest';
import { decryptWith, encryptTo } from '../../../electron/keys/age-box';
import {
  openEditionFile,
  peekEditionFile,
  writeEditionFile,
} from '../../../electron/keys/edition-file';
import { ageIdentityOf, deriveJurorKeys, recipientOf } from '../../../electron/keys/juror-code';
import type { Attachment } from '../../../shared/edition/dossier';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { type Entry, joinBytes, writeContainer } from '../../../shared/file/container';
import { sha256Hex } from '../../../shared/file/digest';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { editionUnderTest, sealEdition, seedOf } from '../../make/signed';

const pdf = encodeUtf8('%PDF-1.7\nune brochure');
const script = encodeUtf8('<script>alert(1)</script>');
const identity = ageIdentityOf(seedOf(21));

function editionWith(...files: readonly Uint8Array[]) {
  const { dossiers } = editionUnderTest();
  const attachments = files.map(
    (bytes, i): Attachment => ({
      name: `pièce ${i + 1}.pdf`,
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
    }),
  );
  return editionUnderTest({
    dossiers: dossiers.map((d, i) => ({ ...d, attachments: i === 0 ? attachments : [] })),
  });
}

const edition = editionWith(pdf);
const envelope = sealEdition(edition);

async function write(attachments: readonly Uint8Array[], text = envelope, id = edition.id) {
  return writeEditionFile({
    editionId: id,
    recipients: [await recipientOf(identity)],
    envelope: text,
    attachments: attachments.map((bytes) => ({ sha256: sha256Hex(bytes), bytes })),
  });
}

/** An edition file around any archive. */
async function wrap(entries: readonly Entry[]) {
  const line = `{"edition":"${edition.id}","format":"palmares-edition-file","version":1}\n`;
  const box = await encryptTo([await recipientOf(identity)], writeContainer(entries));
  return joinBytes([encodeUtf8(line), box]);
}

async function refusalOf(file: Uint8Array) {
  const opened = await openEditionFile(file, identity);
  return opened.ok ? { kind: 'ok' } : opened.error;
}

describe('an edition file', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await write([pdf]);
  });

  it('says which edition it is before any code is typed', () => {
    expect(peekEditionFile(file)).toEqual({ ok: true, value: { editionId: edition.id } });
  });

  it('opens to the signed edition and its attachments', async () => {
    const opened = await openEditionFile(file, identity);
    expect(opened).toEqual({
      ok: true,
      value: { envelope, attachments: new Map([[sha256Hex(pdf), pdf]]) },
    });
    expect(opened.ok && readEditionPayload(opened.value.envelope).ok).toBe(true);
  });

  it('opens with a juror’s code, and with no other', async () => {
    const keys = await deriveJurorKeys({ code: '7K3QF9XM2P', editionId: edition.id });
    const wrong = await deriveJurorKeys({ code: '7K3QF9XM2Q', editionId: edition.id });
    const forJuror = await writeEditionFile({
      editionId: edition.id,
      recipients: [keys.recipient],
      envelope: sealEdition(editionWith()),
      attachments: [],
    });
    expect((await openEditionFile(forJuror, keys.identity)).ok).toBe(true);
    expect(await openEditionFile(forJuror, wrong.identity)).toEqual({
      ok: false,
      error: { kind: 'wrong-recipient' },
    });
  });

  it('after its clear line is plain age', async () => {
    const box = file.subarray(file.indexOf(0x0a) + 1);
    expect((await decryptWith(identity, box)).ok).toBe(true);
  });

  it('is refused as empty, foreign, newer or damaged', async () => {
    expect(await refusalOf(new Uint8Array(0))).toEqual({ kind: 'empty' });
    expect(await refusalOf(pdf)).toEqual({ kind: 'not-ours', looksLike: 'pdf' });
    const line = '{"edition":"x","format":"palmares-edition-file","version":2}\n';
    expect(await refusalOf(encodeUtf8(line))).toEqual({ kind: 'version-newer', version: 2 });
    expect(await refusalOf(file.subarray(0, file.indexOf(0x0a) + 1))).toEqual({ kind: 'damaged' });
    for (const length of [80, 200, 400, file.length - 1]) {
      expect(await refusalOf(file.subarray(0, length)), `${length}`).toEqual({ kind: 'damaged' });
    }
  });

  it('that claims in clear to be another edition than it is signed as is refused', async () => {
    expect(await refusalOf(await write([pdf], envelope, 'autre-2027'))).toEqual({
      kind: 'key-mismatch',
    });
  });

  it('holds what the signed edition names: nothing else, nothing less', async () => {
    expect(await refusalOf(await write([pdf, script]))).toEqual({
      kind: 'type',
      entry: `attachments/${sha256Hex(script)}`,
    });
    expect(await refusalOf(await write([]))).toEqual({
      kind: 'digest',
      entry: `attachments/${sha256Hex(pdf)}`,
    });
  });

  it('refuses an attachment that is not what its name says', async () => {
    const entry = `attachments/${sha256Hex(pdf)}`;
    const swapped = await wrap([
      { name: 'edition.json', bytes: encodeUtf8(envelope) },
      { name: entry, bytes: encodeUtf8('%PDF-1.7\nune autre chose') },
    ]);
    expect(await refusalOf(swapped)).toEqual({ kind: 'digest', entry });
  });

  it('refuses a script dressed as a PDF, even when it is signed', async () => {
    const dressed = sealEdition(editionWith(script));
    expect(await refusalOf(await write([script], dressed))).toEqual({
      kind: 'type',
      entry: `attachments/${sha256Hex(script)}`,
    });
  });

  it('refuses an archive whose first entry is not the edition', async () => {
    const backwards = await wrap([
      { name: 'a', bytes: pdf },
      { name: 'edition.json', bytes: encodeUtf8(envelope) },
    ]);
    expect(await refusalOf(backwards)).toEqual({ kind: 'type', entry: 'a' });
  });

  it('refuses an edition altered after signing', async () => {
    const altered = envelope.replace(/"sig":"./, (m) =>
      m.endsWith('A') ? '"sig":"B' : '"sig":"A',
    );
    expect(await refusalOf(await write([pdf], altered))).toEqual({ kind: 'signature' });
  });
});
