import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import { fromPlain, toPlain } from './plain-row';

/** Where a row belongs: it opens nowhere else. */
export interface RowPlace {
  readonly table: string;
  /** Name of the member that is the primary key. */
  readonly keyPath: string;
}

/** The member under which all that is sealed of a row lies: nonce (24 bytes), text, tag. */
const SEALED = '$sealed';
const NONCE = 24;

/**
 * What a table leaves in clear beside its keys (FILES, "At rest"): figures, no words. The
 * rest of every row of every table is sealed, so that a new table is sealed by itself.
 */
const CLEAR: Readonly<Record<string, readonly string[]>> = { sheets: ['state', 'marks'] };

type Row = Readonly<Record<string, unknown>>;

/** The row was sealed under another key, or altered, or moved. */
export class SealBroken extends Error {}

export const isSealed = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && SEALED in row;

/** A row as it lies on the disk: XChaCha20-Poly1305 under the row key of this work. */
export function sealRow(place: RowPlace, key: Uint8Array, row: object): object {
  const isClear = ([name]: [string, unknown]): boolean =>
    name === place.keyPath || (CLEAR[place.table]?.includes(name) ?? false);
  if (!(place.keyPath in row)) throw new Error(`a row of ${place.table} brings its own key`);
  const members = Object.entries(row);
  const hidden = Object.fromEntries(members.filter((member) => !isClear(member)));
  const clear = Object.fromEntries(members.filter(isClear));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const text = encodeUtf8(JSON.stringify(toPlain(hidden)));
  const box = xchacha20poly1305(key, nonce, bindingOf(place, row)).encrypt(text);
  const sealed = new Uint8Array(NONCE + box.length);
  sealed.set(nonce);
  sealed.set(box, NONCE);
  return { ...clear, [SEALED]: sealed };
}

/**
 * What was opened under one key, by its place: the very same bytes are not opened again. A
 * live query reads every row after each key that a juror strikes.
 */
export class OpenedRows {
  readonly #known = new Map<string, { readonly sealed: Uint8Array; readonly text: string }>();

  /** The text these bytes hold, opened by `open` unless they are the last ones seen there. */
  textOf(place: string, sealed: Uint8Array, open: () => string): string {
    const known = this.#known.get(place);
    if (known && isSameBytes(known.sealed, sealed)) return known.text;
    const text = open();
    this.#known.set(place, { sealed, text });
    return text;
  }
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The row again; one that is not sealed is as it is. Throws `SealBroken`. */
export function openRow(
  place: RowPlace,
  key: Uint8Array,
  row: object,
  opened = new OpenedRows(),
): object {
  const { [SEALED]: sealed, ...clear } = row as Row;
  if (!ArrayBuffer.isView(sealed)) return row;
  const bytes = new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const where = `${place.table} ${String((row as Row)[place.keyPath])}`;
  const text = opened.textOf(where, bytes, () => openBox(place, key, { row, sealed: bytes }));
  return { ...clear, ...(fromPlain(readBox(place, text)) as object) };
}

function readBox({ table }: RowPlace, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SealBroken(`a row of ${table} does not open`, { cause });
  }
}

function openBox(
  place: RowPlace,
  key: Uint8Array,
  { row, sealed }: { readonly row: object; readonly sealed: Uint8Array },
): string {
  const nonce = sealed.subarray(0, NONCE);
  try {
    const box = xchacha20poly1305(key, nonce, bindingOf(place, row));
    const text = decodeUtf8(box.decrypt(sealed.subarray(NONCE)));
    if (text.ok) return text.value;
  } catch (cause) {
    throw new SealBroken(`a row of ${place.table} does not open`, { cause });
  }
  throw new SealBroken(`a row of ${place.table} is no text`);
}

function bindingOf({ table, keyPath }: RowPlace, row: object): Uint8Array {
  return encodeUtf8(`palmares-row-v1 ${table} ${String((row as Row)[keyPath])}`);
}
