import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { readCanonical } from '../shared/file/canonical';
import { fingerprint } from '../shared/file/digest';
import { type Signer, writeEnvelope } from '../shared/file/envelope';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import type { CosignerKey, Requests } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { readReferred } from './files';
import { ageIdentityOf } from './keys/juror-code';
import { type OrganiserKey, readOrganiserKey, writeOrganiserKey } from './keys/organiser-key';
import { makeSeed, signWith } from './keys/signing';
import { unlockedAs } from './unlocked';

const NOBODY = refuse({ kind: 'bad-request' } as const);

/** The key of another organiser of the open edition. */
async function openCosigner(
  { key: file, passphrase }: CosignerKey,
  editionId: string,
): Promise<Result<OrganiserKey, Problem>> {
  const bytes = await readReferred(file, 'organiser-key');
  if (!bytes.ok) return bytes;
  const key = await readOrganiserKey(bytes.value, passphrase);
  if (key.ok && key.value.editionId !== editionId) {
    return refuse({ kind: 'key-of-another-edition' });
  }
  return key;
}

/** Whose key a file holds; the key itself is forgotten. */
export async function readCosigner(
  asked: CosignerKey,
): Promise<Requests['readCosigner']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return NOBODY;
  const opened = await openCosigner(asked, organiser.editionId);
  if (!opened.ok) return opened;
  const { publicKey, signingKey } = opened.value;
  signingKey.fill(0);
  return ok({ publicKey, fingerprint: fingerprint(publicKey) });
}

/** A new key for an organiser that has none: it co-signs this edition and reads nothing. */
export async function makeCosigner(
  { passphrase }: Requests['makeCosigner']['ask'],
  window: BrowserWindow,
): Promise<Requests['makeCosigner']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return NOBODY;
  const bytes = await writeOrganiserKey({
    editionId: organiser.editionId,
    ageIdentity: ageIdentityOf(randomBytes(32)),
    signingKey: makeSeed(),
    enrolmentKeys: {},
    passphrase,
  });
  const saved = await saveWhereChosen({ name: 'cosigner.key', bytes }, window);
  return saved.ok ? ok({ saved: saved.value }) : saved;
}

/** Signs a seal and nothing else: the payload type is fixed here, never asked by the page. */
export async function signSeal({
  payload,
  cosigners = [],
}: Requests['signSeal']['ask']): Promise<Requests['signSeal']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return NOBODY;
  if (!readCanonical(payload).ok) return refuse({ kind: 'not-canonical' });
  const { publicKey, signingKey } = organiser.key;
  const others: OrganiserKey[] = [];
  for (const asked of cosigners) {
    const opened = await openCosigner(asked, organiser.editionId);
    if (!opened.ok) return opened;
    others.push(opened.value);
  }
  const keys = [publicKey, ...others.map((one) => one.publicKey)];
  if (new Set(keys).size < keys.length) return NOBODY;
  const signers = others.map(
    (one): Signer => ({ keyid: one.publicKey, sign: signWith(one.signingKey) }),
  );
  const envelope = writeEnvelope({
    payloadType: PAYLOAD_TYPES.seal,
    payload,
    keyid: publicKey,
    sign: signWith(signingKey),
    cosigners: signers,
  });
  for (const one of others) one.signingKey.fill(0);
  return ok({ envelope });
}
