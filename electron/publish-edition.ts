import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { readCanonical } from '../shared/file/canonical';
import { crc32 } from '../shared/file/crc32';
import { showCode } from '../shared/file/crockford';
import { writeEnvelope } from '../shared/file/envelope';
import { identifier } from '../shared/file/fields';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import type { Digest } from '../shared/ids';
import type { NewCode, OrganiserSession, Requests } from '../shared/ipc';
import type { PreparerSession } from '../shared/ipc-draft';
import { ok, type Result, refuse } from '../shared/result';
import { announce } from './answer';
import { choosePlace, saveAs, saveWhereChosen } from './dialogs';
import { followPublication } from './draft/draft';
import { holdFile, onePiece, readPieces } from './draft/draft-files';
import { type PiecedAttachment, pieceEditionFile } from './keys/edition-file';
import { deriveJurorKeys, type JurorKeys, makeJurorCode } from './keys/juror-code';
import { listAttachments } from './keys/manifest';
import { readOrganiserKey, writeOrganiserKey } from './keys/organiser-key';
import { signWith } from './keys/signing';
import { placeOfEdition } from './memory';
import { savePieces } from './save-file';
import { renew, type Unlocked, unlockedAs } from './unlocked';
import { workNow } from './work';

/** Whoever holds the organiser's key: of an edition published, or of one being prepared. */
type Organiser = Extract<Unlocked, { readonly role: 'organiser' | 'preparer' }>;

const holder = (): Organiser | null => unlockedAs('organiser') ?? unlockedAs('preparer');

/** Progress is told at most once for so many bytes. */
const TOLD_EACH = 4 * 1024 * 1024;
/** Codes derived side by side: each costs a scrypt, and its 32 MB. */
const AT_ONCE = 2;

/** Keys of the codes made last, by juror, until an edition names them or the desk is locked. */
let pending: { readonly of: Organiser; readonly keys: ReadonlyMap<string, JurorKeys> } | null =
  null;

/** Whether the person gave up the edition file being written. */
let isStopped = false;

/** Thrown between two pieces, so that the unfinished file is removed. */
class Stopped extends Error {}

export function stopPublishing(): Requests['stopPublishing']['answer'] {
  isStopped = true;
  return ok({});
}

/**
 * Makes a code for each juror named. The codes are answered once, to be printed; what
 * stays here is what they derive to. Asking again forgets the codes before.
 */
export async function makeCodes(
  jurors: readonly string[],
): Promise<Requests['makeCodes']['answer']> {
  const organiser = holder();
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
 * key (it enrols the new codes), then the edition. Null when a dialog is closed or the
 * edition is given up on its way: then nothing is published and the codes are void. The page chooses no recipient: a juror's
 * is that of a code made here, or the one of the edition that is open.
 */
export async function publishEdition(
  { payload, passphrase, name }: Requests['publishEdition']['ask'],
  window: BrowserWindow,
): Promise<Requests['publishEdition']['answer']> {
  const organiser = holder();
  const read = organiser && readAddresses(payload, organiser);
  if (organiser === null || read === null) return refuse({ kind: 'bad-request' });
  const { edition, files } = read;
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
  const envelope = sign(payload, organiser);
  const attachments = await gatherAttachments(files, organiser);
  if (attachments === null) return refuse({ kind: 'gone' });
  const savedKey = await saveWhereChosen({ name: 'organiser.key', bytes: keyFile }, window);
  if (!savedKey.ok) return savedKey;
  if (savedKey.value === null) return ok({ published: null });
  const place = await choosePlace(name, window);
  if (place === null) return ok({ published: null });
  const recipients = recipientsOf(edition);
  const content = { editionId, recipients, envelope, attachments };
  isStopped = false;
  const saved = await unlessStopped(saveAs(place, (file) => savePieces(file, telling(content))));
  if (saved === null) return ok({ published: null });
  if (!saved.ok) return saved;
  const kept = await savePieces(placeOfEdition(editionId), readPieces(place));
  if (!kept.ok) return kept;
  const { recipient } = key;
  const followed = await followPublication(editionId, { keyFile, envelope, recipient });
  if (!followed.ok) return followed;
  const session = reopen(organiser, { edition, envelope, keyFile, enrolmentKeys });
  return ok({ published: { edition: saved.value, key: savedKey.value, session } });
}

const recipientsOf = ({ organiser: { recipients }, jurors }: Addresses): readonly string[] => [
  ...recipients,
  ...jurors.flatMap(({ recipient }) => recipient ?? []),
];

/** What was saved; null where it was given up: nothing is left of the file, and nothing failed. */
async function unlessStopped<T>(saving: Promise<T>): Promise<T | null> {
  try {
    return await saving;
  } catch (cause) {
    if (cause instanceof Stopped) return null;
    throw cause;
  }
}

/** The file piece by piece, its progress told by the byte. */
async function* telling(
  content: Parameters<typeof pieceEditionFile>[0],
): AsyncIterable<Uint8Array> {
  const of = content.attachments.reduce((sum, { bytes }) => sum + bytes, content.envelope.length);
  let done = 0;
  let told = 0;
  announce('publishing', { stage: 'edition', done, of });
  for await (const piece of pieceEditionFile(content)) {
    if (isStopped) throw new Stopped();
    done += piece.length;
    if (done - told >= TOLD_EACH) {
      told = done;
      announce('publishing', { stage: 'edition', done: Math.min(done, of), of });
    }
    yield piece;
  }
}

/** Whom a payload addresses and which files it names: read once, for it weighs megabytes. */
function readAddresses(
  payload: string,
  organiser: Organiser,
): { readonly edition: Addresses; readonly files: readonly Digest[] } | null {
  const value = readCanonical(payload);
  const read = addresses.safeParse(value.ok ? value.value : null);
  if (!read.success) return null;
  const { id, jurors, organiser: named } = read.data;
  const isOurs = id === organiser.editionId && named.publicKey === organiser.key.publicKey;
  if (!isOurs || !named.recipients.includes(organiser.key.recipient)) return null;
  const known = knownRecipients(organiser);
  const isKnown = jurors.every((juror) => juror.recipient === known.get(juror.id));
  if (!value.ok || !isKnown) return null;
  return { edition: read.data, files: [...listAttachments(value.value).keys()] };
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

function sign(payload: string, { key }: Organiser): string {
  return writeEnvelope({
    payloadType: PAYLOAD_TYPES.edition,
    payload,
    keyid: key.publicKey,
    sign: signWith(key.signingKey),
  });
}

/** What the payload names, from memory or from the draft; null when one is nowhere. */
async function gatherAttachments(
  files: readonly Digest[],
  organiser: Organiser,
): Promise<readonly PiecedAttachment[] | null> {
  const gathered: PiecedAttachment[] = [];
  for (const sha256 of files) {
    const found = await findAttachment(sha256, organiser);
    if (found === null) return null;
    gathered.push(found);
  }
  return gathered;
}

async function findAttachment(
  sha256: string,
  organiser: Organiser,
): Promise<PiecedAttachment | null> {
  if (organiser.role === 'preparer') {
    const work = workNow();
    return work === null ? null : holdFile(work, sha256);
  }
  const bytes = organiser.attachments.bytes.get(sha256);
  if (bytes === undefined) return null;
  return { sha256, bytes: bytes.length, crc: crc32(bytes), read: () => onePiece(bytes) };
}

/** The desk goes on with the edition just published, under the new enrolment keys. */
function reopen(
  organiser: Organiser,
  next: {
    readonly edition: Addresses;
    readonly envelope: string;
    readonly keyFile: Uint8Array;
    readonly enrolmentKeys: Readonly<Record<string, string>>;
  },
): OrganiserSession | PreparerSession {
  const { envelope, keyFile } = next;
  pending = null;
  const enrolmentKeys = new Map(Object.entries(next.enrolmentKeys));
  const held = { keyFile, key: { ...organiser.key, enrolmentKeys }, jurors: next.edition.jurors };
  if (organiser.role === 'preparer') {
    return renew({ ...organiser, ...held, session: { ...organiser.session, envelope } }).session;
  }
  return renew({ ...organiser, ...held, session: { ...organiser.session, envelope } }).session;
}

/** The lines of the key file in clear, for the recovery sheet: only with its passphrase. */
export async function readRecovery(
  passphrase: string,
): Promise<Result<readonly string[], Problem>> {
  const organiser = holder();
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const owned = await readOrganiserKey(organiser.keyFile, passphrase);
  return owned.ok ? ok(owned.value.lines) : owned;
}
