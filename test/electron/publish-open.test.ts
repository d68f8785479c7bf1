import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type HeldFile, holdFile, keepFile, onePiece } from '../../electron/draft/draft-files';
import { openEditionFile, pieceEditionFile } from '../../electron/keys/edition-file';
import { ageIdentityOf, recipientOf } from '../../electron/keys/juror-code';
import type { Edition } from '../../shared/edition/edition';
import { readEditionPayload } from '../../shared/edition/edition-file';
import { joinBytes } from '../../shared/file/container';
import { sha256Hex } from '../../shared/file/digest';
import { cleanText } from '../../shared/file/text-rules';
import { greyLogo } from '../make/logo';
import { editionUnderTest, sealEdition } from '../make/signed';

const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-law-'));
const place = { folder, filesKey: randomBytes(32) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `PALMARES_CASES=1000` tries as many. */
const numRuns = Number(process.env.PALMARES_CASES ?? 25);

const HEADS = {
  'application/pdf': Buffer.from('%PDF-1.7\n'),
  'video/mp4': Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
} as const;

const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanText);
const both = fc.record({ fr: words, en: words });
const file = fc.record({
  name: words,
  type: fc.constantFrom(...(Object.keys(HEADS) as (keyof typeof HEADS)[])),
  body: fc.uint8Array({ maxLength: 5000 }),
});
const dossier = fc.record({
  company: words,
  product: words,
  summary: both,
  files: fc.array(file, { maxLength: 3 }),
});
const anyEdition = fc.record({
  title: both,
  hasLogo: fc.boolean(),
  dossiers: fc.array(dossier, { minLength: 1, maxLength: 8 }),
});

type Drawn = typeof anyEdition extends fc.Arbitrary<infer T> ? T : never;

/** The edition a random draw makes, with the bytes of its attachments. */
function make({ title, hasLogo, dossiers: drawn }: Drawn) {
  const demo = editionUnderTest();
  const [model] = demo.dossiers;
  const [organiser = ''] = demo.organisers;
  if (model === undefined) throw new Error('the demonstration edition is empty');
  const bytes = new Map<string, Uint8Array>();
  const dossiers = drawn.map(({ files, ...said }, at) => ({
    ...model,
    ...said,
    id: `X${at + 1}`,
    attachments: files.map(({ name, type, body }) => {
      const whole = Buffer.concat([HEADS[type], body]);
      const sha256 = sha256Hex(whole);
      bytes.set(sha256, whole);
      return { name, type, bytes: whole.length, sha256 };
    }),
  }));
  const edition: Edition = {
    ...demo,
    ...{ title, dossiers, recusals: [] },
    ...(hasLogo && { logos: [{ organiser, picture: greyLogo() }] }),
  };
  return { edition, bytes };
}

describe('publishing an edition, then opening it', () => {
  it('is the identity: every word and every byte of every file, for each who has a key', async () => {
    const identities = [ageIdentityOf(randomBytes(32)), ageIdentityOf(randomBytes(32))];
    const recipients = await Promise.all(identities.map((each) => recipientOf(each)));
    await fc.assert(
      fc.asyncProperty(anyEdition, async (drawn) => {
        const { edition, bytes } = make(drawn);
        const held: HeldFile[] = [];
        for (const each of bytes.values()) {
          const kept = await keepFile(place, onePiece(each));
          const found = kept.ok ? await holdFile(place, kept.value.sha256) : null;
          if (found === null) throw new Error('not kept');
          held.push(found);
        }
        const parts: Uint8Array[] = [];
        const envelope = sealEdition(edition);
        const content = { editionId: edition.id, recipients, envelope, attachments: held };
        for await (const piece of pieceEditionFile(content)) parts.push(piece);
        for (const identity of identities) {
          const opened = await openEditionFile(joinBytes(parts), identity);
          if (!opened.ok) throw new Error(opened.error.kind);
          const read = readEditionPayload(opened.value.envelope);
          expect(read).toMatchObject({ ok: true });
          expect(read.ok && read.value.edition).toEqual(edition);
          const got = [...opened.value.attachments].map(
            ([sha256, each]) => [sha256, Buffer.from(each).toString('hex')] as const,
          );
          const put = [...bytes].map(
            ([sha256, each]) => [sha256, Buffer.from(each).toString('hex')] as const,
          );
          expect(new Map(got)).toEqual(new Map(put));
        }
      }),
      { numRuns },
    );
  });
});
