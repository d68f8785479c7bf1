import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { crc32Of } from '../../shared/file/crc32';
import type { MachineProblem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const CRC = 4;
/** Small enough that hashing and encrypting one holds main for a few milliseconds. */
const CHUNK = 256 * 1024;

/** Where the files of a draft lie, and the key they lie under. */
export interface FilesPlace {
  readonly folder: string;
  readonly filesKey: Uint8Array;
}

/** A file of the draft, read piece by piece. */
export interface HeldFile {
  readonly sha256: Digest;
  readonly bytes: number;
  readonly crc: number;
  /** Throws when what lies on the disk is not what was kept. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

const fileOf = ({ folder }: FilesPlace, sha256: Digest): string =>
  path.join(folder, 'files', sha256);

/**
 * Keeps a file under its SHA-256: CRC-32, nonce, AES-256-GCM, tag. One piece at a time, so
 * that a film weighs no more than a page; nothing bears its name before it is whole.
 */
export async function keepFile(
  place: FilesPlace,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly sha256: Digest; readonly bytes: number }, MachineProblem>> {
  const making = path.join(place.folder, 'files', `.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(path.dirname(making), { recursive: true, mode: 0o700 });
    const { sha256, bytes } = await write(making, place.filesKey, pieces);
    await rename(making, fileOf(place, sha256));
    return ok({ sha256, bytes });
  } catch (cause) {
    await rm(making, { force: true });
    return refuse(machineProblem(cause));
  }
}

async function write(file: string, key: Uint8Array, pieces: AsyncIterable<Uint8Array>) {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let crc = crc32Of();
  let bytes = 0;
  try {
    await handle.write(nonce, 0, NONCE, CRC);
    let at = CRC + NONCE;
    for await (const piece of pieces) {
      hash.update(piece);
      crc = crc32Of(piece, crc);
      bytes += piece.length;
      const sealed = cipher.update(piece);
      await handle.write(sealed, 0, sealed.length, at);
      at += sealed.length;
    }
    const last = Buffer.concat([cipher.final(), cipher.getAuthTag()]);
    await handle.write(last, 0, last.length, at);
    const head = Buffer.alloc(CRC);
    head.writeUInt32LE(crc);
    await handle.write(head, 0, CRC, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A file kept before; null when there is none of that digest. */
export async function holdFile(place: FilesPlace, sha256: Digest): Promise<HeldFile | null> {
  const file = fileOf(place, sha256);
  try {
    const { size } = await stat(file);
    const handle = await open(file, 'r');
    const head = Buffer.alloc(CRC + NONCE);
    const tag = Buffer.alloc(TAG);
    try {
      await handle.read(head, 0, head.length, 0);
      await handle.read(tag, 0, TAG, size - TAG);
    } finally {
      await handle.close();
    }
    const bytes = size - CRC - NONCE - TAG;
    const box = { file, nonce: head.subarray(CRC), tag, key: place.filesKey, bytes };
    return { sha256, bytes, crc: head.readUInt32LE(0), read: () => readBox(box) };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

interface Box {
  readonly file: string;
  readonly nonce: Uint8Array;
  readonly tag: Uint8Array;
  readonly key: Uint8Array;
  readonly bytes: number;
}

async function* readBox({ file, nonce, tag, key, bytes }: Box): AsyncIterable<Uint8Array> {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAuthTag(tag);
  if (bytes > 0) {
    const start = CRC + NONCE;
    const stream = createReadStream(file, {
      start,
      end: start + bytes - 1,
      highWaterMark: CHUNK,
    });
    for await (const piece of stream) yield decipher.update(piece as Buffer);
    await finished(stream);
  }
  decipher.final();
}

/** A whole file in memory, to show it. */
export async function readHeld(held: HeldFile): Promise<Uint8Array> {
  const whole = new Uint8Array(held.bytes);
  let at = 0;
  for await (const piece of held.read()) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A regular file, piece by piece. */
export function readPieces(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: CHUNK });
}

/** Small bytes in memory, as one piece. */
export async function* onePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
