import { looksLike } from '../../shared/file/looks-like';
import type { ContainerProblem } from '../../shared/file/problem';
import { ok, type Result, refuse } from '../../shared/result';
import { loadAge } from './age';
import { findHeaderEnd } from './age-header';
import { passphraseIdentity, passphraseRecipient } from './passphrase';

/** Largest ballot, as a file (FILES). */
export const BALLOT_LIMIT = 8 * 2 ** 20;
/** Readers of one file: 200 jurors and their organisers at most, with room. */
const MOST_RECIPIENTS = 512;

export interface Bounds {
  /** Largest file accepted, in bytes; 8 MiB unless given. */
  readonly limit?: number;
}

/** Encrypts to age recipients (`age1…`): binary age v1, readable with `age -d -i`. */
export async function encryptTo(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** The same piece by piece, as fast as they are taken. */
export async function* encryptPieces(
  recipients: readonly string[],
  pieces: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const reader = (await encrypter.encrypt(streamOf(pieces))).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** What age encrypts at once: between two of them the main thread may answer. */
const AGE_CHUNK = 64 * 1024;

async function* cut(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += AGE_CHUNK) yield piece.subarray(at, at + AGE_CHUNK);
  }
}

/** Pulled, never pushed: at most one small piece waits. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const turns = cut(pieces)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await turns.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** Encrypts under a passphrase, scrypt at 2^17 rounds: `age -d` opens it. */
export async function encryptUnder(passphrase: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, 17));
  return encrypter.encrypt(bytes);
}

/**
 * Opens a file made for an age identity (`AGE-SECRET-KEY-1…`). Refused: `empty`;
 * `too-big`; `not-ours` (also armoured age); `wrong-recipient` when no stanza opens or
 * the header was altered; `damaged` when it stops inside its header or when any later
 * byte is altered, missing or added.
 */
export function decryptWith(
  identity: string,
  bytes: Uint8Array,
  { limit = BALLOT_LIMIT }: Bounds = {},
): Promise<Result<Uint8Array, ContainerProblem>> {
  return openBox({ bytes, limit, unlock: { identity } });
}

/**
 * The same under a passphrase. `scrypt` costs what the file asks for; more than
 * age's own 2^18 is refused as `not-ours` before any work.
 */
export function decryptUnder(
  passphrase: string,
  bytes: Uint8Array,
  { limit = BALLOT_LIMIT }: Bounds = {},
): Promise<Result<Uint8Array, ContainerProblem>> {
  return openBox({ bytes, limit, unlock: { passphrase } });
}

interface Box {
  readonly bytes: Uint8Array;
  readonly limit: number;
  readonly unlock: { readonly identity: string } | { readonly passphrase: string };
}

async function openBox({
  bytes,
  limit,
  unlock,
}: Box): Promise<Result<Uint8Array, ContainerProblem>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (bytes.length > limit) return refuse({ kind: 'too-big', bytes: bytes.length, limit });
  const end = findHeaderEnd(bytes, MOST_RECIPIENTS);
  if (end === 'cut') return refuse({ kind: 'damaged' });
  if (typeof end === 'string' || asksTooMuch(bytes, unlock)) {
    return refuse({ kind: 'not-ours', looksLike: looksLike(bytes) });
  }
  const { Decrypter } = await loadAge();
  const locked = new Decrypter();
  if ('identity' in unlock) locked.addIdentity(unlock.identity);
  else locked.addIdentity(passphraseIdentity(unlock.passphrase));
  let fileKey: Uint8Array;
  try {
    fileKey = await locked.decryptHeader(bytes.subarray(0, end));
  } catch {
    // No stanza for this identity, an unreadable stanza, or a header MAC that differs.
    return refuse({ kind: 'wrong-recipient' });
  }
  const unlocked = new Decrypter();
  unlocked.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    return ok(await unlocked.decrypt(bytes));
  } catch {
    // The header was proved above: a chunk is altered, missing or one too many.
    return refuse({ kind: 'damaged' });
  }
}

/** Work asked by a passphrase stanza, or a passphrase file given where a key opens. */
function asksTooMuch(bytes: Uint8Array, unlock: Box['unlock']): boolean {
  const head = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  const stanza = /\n-> scrypt \S+ (\d+)\n/.exec(head);
  if ('identity' in unlock) return stanza !== null;
  return stanza === null || Number(stanza[1]) > 18;
}
