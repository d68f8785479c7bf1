import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readCanonical, writeCanonical } from '../shared/file/canonical';
import { type Entry, joinBytes, readContainer, writeContainer } from '../shared/file/container';
import { looksLike } from '../shared/file/looks-like';
import type { Problem } from '../shared/file/problem';
import { decodeUtf8, encodeUtf8 } from '../shared/file/utf8';
import type { JournalEntry } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import type { Snapshot } from './journal/snapshots';
import { decryptWith, encryptTo } from './keys/age-box';
import { deflateWhole, inflateWhole } from './keys/inflate';
import type { Whose, WorkKeys } from './work';

const FORMAT = 'palmares-backup';
const LINE_LIMIT = 512;
const LIMIT = 2 ** 30;
/** Files of the inbox in one archive of theirs: a container holds 2,000 entries. */
const INBOX_PART = 1000;

const clearLine = z.strictObject({
  edition: z.string(),
  format: z.literal(FORMAT),
  juror: z.string().nullable(),
  tag: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.literal(1),
});

const move = z.strictObject({ from: z.string(), proof: z.string(), to: z.string() });

/** A key signed its successor: from and to base64url, `proof` as in `shared/file/succession`. */
export type Move = z.infer<typeof move>;

const content = z.strictObject({
  head: z.strictObject({ hash: z.string(), seq: z.int().min(0) }),
  move: move.exactOptional(),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      op: z.literal('put'),
      row: z.unknown(),
      table: z.string(),
    }),
  ),
});

/** One person's work on one edition, out of this machine. */
export interface Backup {
  readonly head: Snapshot['head'];
  readonly rows: readonly JournalEntry[];
  /** Ballots as they came, for an organiser. */
  readonly inbox: readonly Uint8Array[];
  /** Only where a juror moves to another laptop. */
  readonly move?: Move;
}

/**
 * `*.palmares-backup`: a clear line (format, edition, juror), then age{ ZIP } to the person
 * and the organisers, so `tail -n +2 FILE | age -d -i KEY` gives a ZIP. The line also holds
 * an HMAC under the person's own identity: who merely knows the recipients forges nothing.
 */
export async function writeBackup(
  whose: Whose,
  keys: WorkKeys,
  { head, rows, inbox, move: moved }: Backup,
): Promise<Uint8Array> {
  const work = { head: { hash: head.hash, seq: head.seq }, rows, ...(moved && { move: moved }) };
  const said = writeCanonical(work);
  const entries: Entry[] = [{ name: 'work.json', bytes: encodeUtf8(said) }];
  for (let from = 0; from < inbox.length; from += INBOX_PART) {
    const part = inbox.slice(from, from + INBOX_PART);
    const bytes = writeContainer(part.map((each, at) => ({ name: `${at}.ballot`, bytes: each })));
    entries.push({ name: `inbox/${from / INBOX_PART}.zip`, bytes });
  }
  const zip = writeContainer(entries, deflateWhole);
  const { edition, juror } = whose;
  const tag = tagOf(keys.identity, zip).toString('hex');
  const line = writeCanonical({ edition, format: FORMAT, juror, tag, version: 1 });
  return joinBytes([encodeUtf8(`${line}\n`), await encryptTo(keys.recipients, zip)]);
}

/**
 * Opens a backup of this very work. Refused: `other-work` for another edition or person,
 * `version-newer`, `not-ours`, `empty`, `wrong-recipient`, `damaged` (altered, cut, or
 * made by somebody else), and the refusals of the container.
 */
export async function readBackup(
  whose: Whose,
  identity: string,
  bytes: Uint8Array,
): Promise<Result<Backup, Problem>> {
  const parts = splitLine(bytes);
  if (!parts.ok) return parts;
  const { edition, juror, tag, box } = parts.value;
  if (edition !== whose.edition || juror !== whose.juror) {
    return refuse({ kind: 'other-work', edition, owner: juror });
  }
  const zip = await decryptWith(identity, box, { limit: LIMIT });
  if (!zip.ok) return zip.error.kind === 'wrong-recipient' ? zip : refuse({ kind: 'damaged' });
  if (!timingSafeEqual(tagOf(identity, zip.value), Buffer.from(tag, 'hex'))) {
    return refuse({ kind: 'damaged' });
  }
  return readContent(zip.value);
}

function splitLine(
  bytes: Uint8Array,
): Result<z.infer<typeof clearLine> & { readonly box: Uint8Array }, Problem> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const end = bytes.subarray(0, LINE_LIMIT).indexOf(0x0a);
  const line = decodeUtf8(bytes.subarray(0, Math.max(end, 0)));
  const said = line.ok ? readCanonical(line.value) : line;
  const { format, version } = Object(said.ok ? said.value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (format === FORMAT && typeof version === 'number' && version > 1) {
    return refuse({ kind: 'version-newer', version });
  }
  const read = clearLine.safeParse(said.ok ? said.value : null);
  if (!read.success) {
    if (format === FORMAT) return refuse({ kind: 'damaged' });
    return refuse({ kind: 'not-ours', looksLike: looksLike(bytes) });
  }
  return ok({ ...read.data, box: bytes.subarray(end + 1) });
}

function readContent(zip: Uint8Array): Result<Backup, Problem> {
  const entries = unzip(zip);
  if (!entries.ok) return entries;
  const inbox: Uint8Array[] = [];
  let work: z.infer<typeof content> | undefined;
  for (const [name, bytes] of entries.value) {
    if (name === 'work.json') {
      const read = content.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      if (read.success) work = read.data;
      continue;
    }
    const part = unzip(bytes);
    if (!part.ok) return part;
    inbox.push(...part.value.values());
  }
  return work ? ok({ ...work, inbox }) : refuse({ kind: 'damaged' });
}

const unzip = (zip: Uint8Array) =>
  readContainer({
    size: zip.length,
    read: (offset, length) => zip.subarray(offset, offset + length),
    inflate: inflateWhole,
  });

function tagOf(identity: string, zip: Uint8Array): Buffer {
  const key = hkdfSync('sha256', identity, '', 'palmares-backup-tag-v1', 32);
  return createHmac('sha256', new Uint8Array(key)).update(zip).digest();
}
