import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { readCanonical } from '../shared/file/canonical';
import { showCode } from '../shared/file/crockford';
import { fingerprint } from '../shared/file/digest';
import { writeEnvelope } from '../shared/file/envelope';
import { identifier } from '../shared/file/fields';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import type { NewCode, OrganiserSession, Requests } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { announce } from './answer';
import { saveWhereChosen } from './dialogs';
import { writeEditionFile } from './keys/edition-file';
import { deriveJurorKeys, type JurorKeys, makeJurorCode } from './keys/juror-code';
import { listAttachments } from './keys/manifest';
import { readOrganiserKey, writeOrganiserKey } from './keys/organiser-key';
import { signWith } from './keys/signing';
import { keepEdition } from './memory';
import { renew, type Unlocked, unlockedAs } from './unlocked';

type Organiser = Extract<Unlocked, { readonly role: 'organiser' }>;

/** Codes derived side by side: each costs a scrypt. */
const AT_ONCE = 4;

/** Keys of the codes made last, by juror, until an edition names them or the desk is locked. */
let pending: { readonly of: Organiser; readonly keys: ReadonlyMap<string, JurorKeys> } | null =
  null;

/**
 * Makes a code for each juror named. The codes are answered once, to be printed; what
 * stays here is what they derive to. Asking again forgets the codes before.
 */
export async function makeCodes(
  jurors: readonly string[],
): Promise<Requests['makeCodes']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const { editionId } = organiser;
  const codes: NewCode[] = [];
  const keys = new Map<string, JurorKeys>();
  const waiting = [...new Set(jurors)];
  const of = waiting.length;
  while (waiting.length > 0) {
    const made = await Promise.all(
      waiting.splice(0, AT_ONCE).map(async (juror) => {
        const code = makeJurorCode();
        return { juror, code, keys: await deriveJurorKeys({ code, editionId }) };
      }),
    );
    for (const one of made) {
      keys.set(one.juror, one.keys);
      const { recipient } = one.keys;
      codes.push({ juror: one.juror, code: showCode(one.code), recipient });
    }
    announce('publishing', { stage: 'codes', done: codes.length, of });
  }
  pending = { of: organiser, keys };
  return ok({ codes });
}

/** What the shell must know of an edition to address it: never what it asks of a jury. */
const addresses = z.object({
  id: identifier,
  jurors: z.array(z.object({ id: identifier, recipient: z.string().optional() })),
  organiser: z.object({ publicKey: z.string(), recipients: z.array(z.string()).min(1) }),
});
type Addresses = z.infer<typeof addresses>;

/**
 * Signs the edition, encrypts it to each juror's code and saves, first the organiser's
 * key (it enrols the new codes), then the edition. Null when a dialog is closed: then
 * nothing is published and the codes are void. The page chooses no recipient: a juror's
 * is that of a code made here, or the one of the edition that is open.
 */
export async function publishEdition(
  { payload, passphrase, name }: Requests['publishEdition']['ask'],
  window: BrowserWindow,
): Promise<Requests['publishEdition']['answer']> {
  const organiser = unlockedAs('organiser');
  const edition = organiser && readAddresses(payload, organiser);
  if (organiser === null || edition === null) return refuse({ kind: 'bad-request' });
  const owned = await readOrganiserKey(organiser.keyFile, passphrase);
  if (!owned.ok) return owned;
  const enrolmentKeys = enrolmentKeysOf(edition, organiser);
  const { editionId, key } = organiser;
  announce('publishing', { stage: 'key', done: 0, of: 1 });
  const keyFile = await writeOrganiserKey({
    editionId,
    ageIdentity: key.ageIdentity,
    signingKey: key.signingKey,
    enrolmentKeys,
    passphrase,
  });
  announce('publishing', { stage: 'edition', done: 0, of: 1 });
  const file = await seal(payload, edition, organiser);
  const savedKey = await saveWhereChosen({ name: 'organiser.key', bytes: keyFile }, window);
  if (!savedKey.ok) return savedKey;
  if (savedKey.value === null) return ok({ published: null });
  const saved = await saveWhereChosen({ name, bytes: file.bytes }, window);
  if (!saved.ok) return saved;
  if (saved.value === null) return ok({ published: null });
  const kept = await keepEdition(editionId, file.bytes);
  if (!kept.ok) return kept;
  const session = reopen(organiser, { envelope: file.envelope, keyFile, enrolmentKeys });
  return ok({ published: { edition: saved.value, key: savedKey.value, session } });
}

function readAddresses(payload: string, organiser: Organiser): Addresses | null {
  const value = readCanonical(payload);
  const read = addresses.safeParse(value.ok ? value.value : null);
  if (!read.success) return null;
  const { id, jurors, organiser: named } = read.data;
  const isOurs = id === organiser.editionId && named.publicKey === organiser.key.publicKey;
  if (!isOurs || !named.recipients.includes(organiser.key.recipient)) return null;
  const known = knownRecipients(organiser);
  const isKnown = jurors.every((juror) => juror.recipient === known.get(juror.id));
  return isKnown ? read.data : null;
}

/** By juror: the recipient of the code made last, else the one the open edition names. */
function knownRecipients(organiser: Organiser): ReadonlyMap<string, string | undefined> {
  const present = new Map(organiser.jurors.map(({ id, recipient }) => [id, recipient]));
  if (pending?.of === organiser) {
    for (const [juror, keys] of pending.keys) present.set(juror, keys.recipient);
  }
  return present;
}

function enrolmentKeysOf({ jurors }: Addresses, organiser: Organiser): Record<string, string> {
  const made = pending?.of === organiser ? pending.keys : new Map<string, JurorKeys>();
  const entries = jurors.flatMap(({ id }) => {
    const secret = made.get(id)?.enrolmentKey ?? organiser.key.enrolmentKeys.get(id);
    return secret === undefined ? [] : [[id, secret] as const];
  });
  return Object.fromEntries(entries);
}

async function seal(
  payload: string,
  { organiser: { recipients }, jurors }: Addresses,
  organiser: Organiser,
): Promise<{ readonly envelope: string; readonly bytes: Uint8Array }> {
  const { key, editionId, attachments } = organiser;
  const envelope = writeEnvelope({
    payloadType: PAYLOAD_TYPES.edition,
    payload,
    keyid: key.publicKey,
    sign: signWith(key.signingKey),
  });
  const value = readCanonical(payload);
  const named = listAttachments(value.ok ? value.value : null);
  const bytes = await writeEditionFile({
    editionId,
    envelope,
    recipients: [...recipients, ...jurors.flatMap(({ recipient }) => recipient ?? [])],
    attachments: [...attachments.bytes]
      .filter(([sha256]) => named.has(sha256))
      .map(([sha256, content]) => ({ sha256, bytes: content })),
  });
  return { envelope, bytes };
}

/** The desk goes on with the edition just published, under the new enrolment keys. */
function reopen(
  organiser: Organiser,
  next: {
    readonly envelope: string;
    readonly keyFile: Uint8Array;
    readonly enrolmentKeys: Readonly<Record<string, string>>;
  },
): OrganiserSession {
  const { publicKey } = organiser.key;
  const { envelope, keyFile } = next;
  const recipients = knownRecipients(organiser);
  pending = null;
  const session: OrganiserSession = {
    role: 'organiser',
    envelope,
    publicKey,
    fingerprint: fingerprint(publicKey),
  };
  const enrolmentKeys = new Map(Object.entries(next.enrolmentKeys));
  const key = { ...organiser.key, enrolmentKeys };
  const jurors = organiser.jurors.map(({ id }) => ({ id, recipient: recipients.get(id) }));
  return renew({ ...organiser, session, key, keyFile, jurors }).session;
}

/** The lines of the key file in clear, for the recovery sheet: only with its passphrase. */
export async function readRecovery(
  passphrase: string,
): Promise<Result<readonly string[], Problem>> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const owned = await readOrganiserKey(organiser.keyFile, passphrase);
  return owned.ok ? ok(owned.value.lines) : owned;
}
