import { createHash } from 'node:crypto';
import { readCanonical, writeCanonical } from '../../shared/file/canonical';
import {
  type Entry,
  joinBytes,
  layContainer,
  readContainer,
  writeContainer,
} from '../../shared/file/container';
import { crc32 } from '../../shared/file/crc32';
import { sha256Hex } from '../../shared/file/digest';
import { readEnvelope } from '../../shared/file/envelope';
import { looksLike } from '../../shared/file/looks-like';
import { PAYLOAD_TYPES } from '../../shared/file/payload-types';
import type { ContainerProblem, FileProblem } from '../../shared/file/problem';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import type { Digest, EditionId } from '../../shared/ids';
import { ok, type Result, refuse } from '../../shared/result';
import { decryptWith, encryptPieces, encryptTo } from './age-box';
import { deflateWhole, inflateWhole } from './inflate';
import { isOfType, listAttachments } from './manifest';

/** Largest edition: the container's gigabyte and what encryption adds. */
export const EDITION_LIMIT = 2 ** 30 + 2 ** 20;
const FORMAT = 'palmares-edition-file';
const EDITION_ENTRY = 'edition.json';
const LINE_LIMIT = 256;

export interface EditionContent {
  /** The signed edition (DSSE) as text. */
  readonly envelope: string;
  readonly attachments: ReadonlyMap<Digest, Uint8Array>;
}

/** What the file says in clear: which edition it is. */
const clearLine = (edition: EditionId): Uint8Array =>
  encodeUtf8(`${writeCanonical({ edition, format: FORMAT, version: 1 })}\n`);

/**
 * `*.edition`: one clear line of canonical JSON that says which edition it is (a juror
 * code is salted by it), then age{ ZIP }: the signed edition first, then its
 * attachments, each under its own SHA-256.
 */
export async function writeEditionFile({
  editionId,
  recipients,
  envelope,
  attachments,
}: {
  readonly editionId: EditionId;
  readonly recipients: readonly string[];
  readonly envelope: string;
  readonly attachments: readonly { readonly sha256: Digest; readonly bytes: Uint8Array }[];
}): Promise<Uint8Array> {
  const entries: readonly Entry[] = [
    { name: EDITION_ENTRY, bytes: encodeUtf8(envelope) },
    ...attachments.map(({ sha256, bytes }) => ({ name: `attachments/${sha256}`, bytes })),
  ];
  const box = await encryptTo(recipients, writeContainer(entries, deflateWhole));
  return joinBytes([clearLine(editionId), box]);
}

/** An attachment that is read when its turn comes. */
export interface PiecedAttachment {
  readonly sha256: Digest;
  readonly bytes: number;
  /** CRC-32 of its bytes. */
  readonly crc: number;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/**
 * The same file piece by piece, its entries stored: it never lies whole in memory. Throws
 * when an attachment is not what its length and digest say.
 */
export async function* pieceEditionFile({
  editionId,
  recipients,
  envelope,
  attachments,
}: {
  readonly editionId: EditionId;
  readonly recipients: readonly string[];
  readonly envelope: string;
  readonly attachments: readonly PiecedAttachment[];
}): AsyncIterable<Uint8Array> {
  yield clearLine(editionId);
  yield* encryptPieces(recipients, pieceContainer(encodeUtf8(envelope), attachments));
}

async function* pieceContainer(
  edition: Uint8Array,
  attachments: readonly PiecedAttachment[],
): AsyncIterable<Uint8Array> {
  const { heads, tail } = layContainer([
    { name: EDITION_ENTRY, bytes: edition.length, crc: crc32(edition) },
    ...attachments.map(({ sha256, bytes, crc }) => ({ name: `attachments/${sha256}`, bytes, crc })),
  ]);
  yield joinBytes([heads[0] ?? new Uint8Array(), edition]);
  for (const [at, attachment] of attachments.entries()) {
    yield heads[at + 1] ?? new Uint8Array();
    yield* checked(attachment);
  }
  yield tail;
}

/** Throws at its end unless these are the bytes that the edition names. */
async function* checked({ sha256, bytes, read }: PiecedAttachment): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of read()) {
    hash.update(piece);
    length += piece.length;
    yield piece;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) {
    throw new Error(`attachment ${sha256} is not what it was`);
  }
}

/**
 * Which edition a file says it is, before any code is asked. Refused: `empty`,
 * `not-ours`, `version-newer`.
 */
export function peekEditionFile(
  bytes: Uint8Array,
): Result<{ readonly editionId: EditionId }, ContainerProblem> {
  const parts = splitClearLine(bytes);
  return parts.ok ? ok({ editionId: parts.value.editionId }) : parts;
}

/**
 * Opens a `*.edition` with an age identity: a juror's (from the code) or the
 * organiser's. Besides the refusals of age, of the container and of the envelope:
 * `digest` for an attachment that is not what its name and the signed edition say,
 * `type` for an entry the edition does not name or whose first bytes are of another
 * type, `key-mismatch` where clear line and signed edition differ on which edition it is.
 */
export async function openEditionFile(
  bytes: Uint8Array,
  identity: string,
): Promise<Result<EditionContent, FileProblem>> {
  const parts = splitClearLine(bytes);
  if (!parts.ok) return parts;
  const { editionId, box } = parts.value;
  if (box.length === 0) return refuse({ kind: 'damaged' });
  const zip = await decryptWith(identity, box, { limit: EDITION_LIMIT });
  // The clear line was ours: whatever follows it and is not age has been damaged.
  if (!zip.ok) return zip.error.kind === 'not-ours' ? refuse({ kind: 'damaged' }) : zip;
  const entries = readContainer({
    size: zip.value.length,
    read: (offset, length) => zip.value.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
  if (!entries.ok) return entries;
  return checkContent(entries.value, editionId);
}

function splitClearLine(
  bytes: Uint8Array,
): Result<{ readonly editionId: EditionId; readonly box: Uint8Array }, ContainerProblem> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const end = bytes.subarray(0, LINE_LIMIT).indexOf(0x0a);
  const line = decodeUtf8(bytes.subarray(0, Math.max(end, 0)));
  const said = line.ok ? readCanonical(line.value) : line;
  const { edition, format, version } = (said.ok ? Object(said.value) : {}) as Readonly<
    Record<string, unknown>
  >;
  if (format === FORMAT && typeof version === 'number' && version > 1) {
    return refuse({ kind: 'version-newer', version });
  }
  const isOurs = format === FORMAT && version === 1 && typeof edition === 'string';
  if (!isOurs) return refuse({ kind: 'not-ours', looksLike: looksLike(bytes) });
  return ok({ editionId: edition, box: bytes.subarray(end + 1) });
}

function checkContent(
  entries: ReadonlyMap<string, Uint8Array>,
  editionId: EditionId,
): Result<EditionContent, FileProblem> {
  const [first] = entries.keys();
  const signed = entries.get(EDITION_ENTRY);
  if (first !== EDITION_ENTRY || signed === undefined) {
    return refuse({ kind: 'type', entry: first ?? EDITION_ENTRY });
  }
  const envelope = decodeUtf8(signed);
  if (!envelope.ok) return envelope;
  const opened = readEnvelope(envelope.value, PAYLOAD_TYPES.edition);
  if (!opened.ok) return opened;
  if ((Object(opened.value.value) as { readonly id?: unknown }).id !== editionId) {
    return refuse({ kind: 'key-mismatch' });
  }
  const named = listAttachments(opened.value.value);
  const attachments = new Map<Digest, Uint8Array>();
  for (const [entry, bytes] of entries) {
    if (entry === EDITION_ENTRY) continue;
    const sha256 = entry.startsWith('attachments/') ? entry.slice(12) : '';
    const told = named.get(sha256);
    if (told === undefined) return refuse({ kind: 'type', entry });
    if (told.bytes !== bytes.length || sha256Hex(bytes) !== sha256) {
      return refuse({ kind: 'digest', entry });
    }
    if (!isOfType(bytes, told.type)) return refuse({ kind: 'type', entry });
    attachments.set(sha256, bytes);
  }
  const [missing] = [...named.keys()].filter((sha256) => !attachments.has(sha256));
  if (missing !== undefined) return refuse({ kind: 'digest', entry: `attachments/${missing}` });
  return ok({ envelope: envelope.value, attachments });
}
