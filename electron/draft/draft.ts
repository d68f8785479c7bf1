import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from '../../shared/file/digest';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import type { EditionId } from '../../shared/ids';
import type { Requests } from '../../shared/ipc';
import type { PreparerSession } from '../../shared/ipc-draft';
import { ok, refuse } from '../../shared/result';
import { readReferred } from '../files';
import { readIfPresent } from '../journal/aside';
import { decryptWith, encryptTo } from '../keys/age-box';
import { ageIdentityOf } from '../keys/juror-code';
import { type OrganiserKey, readOrganiserKey, writeOrganiserKey } from '../keys/organiser-key';
import { makeSeed } from '../keys/signing';
import { folderOf, listEditions } from '../memory';
import { openEdition, readAddresses } from '../open-edition';
import { keep } from '../save-file';
import { lock, unlock } from '../unlocked';
import { openWork } from '../work';

/** The organiser's key of an edition being prepared, under its passphrase. */
const keyFileOf = (edition: EditionId) => path.join(folderOf(edition), 'draft.key');
/** The signed edition published last, encrypted to the organiser. */
const publishedOf = (edition: EditionId) => path.join(folderOf(edition), 'draft.published');

const PUBLISHED_LIMIT = 64 * 2 ** 20;

/** Editions being prepared here, in order of their name. */
export async function listDrafts(): Promise<Requests['listDrafts']['answer']> {
  const drafts: EditionId[] = [];
  for (const edition of await listEditions()) {
    const names: readonly string[] = await readdir(folderOf(edition)).catch(() => []);
    if (names.includes('draft.key')) drafts.push(edition);
  }
  return ok({ drafts: drafts.toSorted() });
}

/** Makes the keys of a new edition and opens its draft. Refused: `bad-request` where one is. */
export async function beginDraft({
  edition,
  passphrase,
}: Requests['beginDraft']['ask']): Promise<Requests['beginDraft']['answer']> {
  const file = keyFileOf(edition);
  if ((await readIfPresent(file)) !== undefined) return refuse({ kind: 'bad-request' });
  const bytes = await writeOrganiserKey({
    editionId: edition,
    ageIdentity: ageIdentityOf(randomBytes(32)),
    signingKey: makeSeed(),
    enrolmentKeys: {},
    passphrase,
  });
  const kept = await keep(file, bytes);
  return kept.ok ? openDraft({ edition, passphrase }) : kept;
}

/** Opens a draft with its passphrase. Refused: `gone`, `wrong-passphrase`, and the journal's reasons. */
export async function openDraft({
  edition,
  passphrase,
}: Requests['openDraft']['ask']): Promise<Requests['openDraft']['answer']> {
  const keyFile = await readIfPresent(keyFileOf(edition));
  if (keyFile === undefined) return refuse({ kind: 'gone' });
  const key = await readOrganiserKey(keyFile, passphrase);
  if (!key.ok) return key;
  if (key.value.editionId !== edition) return refuse({ kind: 'key-of-another-edition' });
  const published = await readPublished(edition, key.value);
  if (!published.ok) return published;
  const envelope = published.value;
  const { publicKey, recipient, ageIdentity: identity } = key.value;
  const session: PreparerSession = {
    role: 'preparer',
    edition,
    publicKey,
    recipient,
    fingerprint: fingerprint(publicKey),
    envelope,
  };
  const read = envelope === null ? null : readAddresses(envelope);
  if (read !== null && !read.ok) return read;
  const jurors = read === null ? [] : read.value.jurors;
  unlock({ role: 'preparer', session, editionId: edition, key: key.value, keyFile, jurors });
  const work = await openWork(
    { edition, juror: null, isDraft: true },
    { identity, recipients: [recipient] },
  );
  if (work.ok) return ok(session);
  lock();
  return work;
}

async function readPublished(edition: EditionId, { ageIdentity }: OrganiserKey) {
  const box = await readIfPresent(publishedOf(edition));
  if (box === undefined) return ok(null);
  const opened = await decryptWith(ageIdentity, box, { limit: PUBLISHED_LIMIT });
  return opened.ok ? decodeUtf8(opened.value) : opened;
}

/**
 * Where an edition was prepared on this machine, its draft follows what was published last:
 * key (it enrols the codes) and text. Elsewhere this does nothing.
 */
export async function followPublication(
  edition: EditionId,
  {
    keyFile,
    envelope,
    recipient,
  }: { readonly keyFile: Uint8Array; readonly envelope: string; readonly recipient: string },
) {
  if ((await readIfPresent(keyFileOf(edition))) === undefined) return ok(null);
  const box = await encryptTo([recipient], encodeUtf8(envelope));
  const kept = await keep(publishedOf(edition), box);
  return kept.ok ? keep(keyFileOf(edition), keyFile) : kept;
}

/** Reads an edition of another year with its key; keeps nothing and unlocks nobody. */
export async function borrowEdition({
  edition,
  key: keyFile,
  passphrase,
}: Requests['borrowEdition']['ask']): Promise<Requests['borrowEdition']['answer']> {
  const bytes = await readReferred(edition, 'edition');
  if (!bytes.ok) return bytes;
  const keyBytes = await readReferred(keyFile, 'organiser-key');
  if (!keyBytes.ok) return keyBytes;
  const key = await readOrganiserKey(keyBytes.value, passphrase);
  if (!key.ok) return key;
  const opened = await openEdition(bytes.value, key.value.ageIdentity);
  key.value.signingKey.fill(0);
  if (opened.ok) return ok({ envelope: opened.value.envelope });
  const isForeign = opened.error.kind === 'wrong-recipient';
  return isForeign ? refuse({ kind: 'key-of-another-edition' }) : opened;
}
