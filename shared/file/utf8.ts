import { utf8ToBytes } from '@noble/hashes/utils.js';
import { ok, type Result, refuse } from '../result';
import type { ContainerProblem } from './problem';

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Code units joined at a time: `fromCharCode` takes a limited number of arguments. */
const JOINED_AT_ONCE = 8192;

/** Whether every surrogate has its other half, so that the text has a UTF-8 form at all. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** UTF-8 bytes of a text. Throws on a lone surrogate: it has no UTF-8 form. */
export function encodeUtf8(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new TypeError('a lone surrogate has no UTF-8 form');
  return utf8ToBytes(text);
}

/**
 * The text of UTF-8 bytes (RFC 3629), to the letter: overlong forms, surrogates, values
 * above U+10FFFF, truncated sequences and a byte order mark are refused as
 * `not-canonical`, never replaced.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, ContainerProblem> {
  // Never more code units than bytes.
  const units = new Uint16Array(bytes.length);
  let written = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    // Nearly every byte of a file: no step is made for it.
    if (lead < 0x80) {
      units[written++] = lead;
      at += 1;
      continue;
    }
    const step = readScalar(bytes, at);
    if (step === undefined || (at === 0 && step.scalar === 0xfeff)) {
      return refuse({ kind: 'not-canonical' });
    }
    at += step.length;
    if (step.scalar < 0x10000) units[written++] = step.scalar;
    else {
      units[written++] = 0xd7c0 + (step.scalar >> 10);
      units[written++] = 0xdc00 + (step.scalar & 0x3ff);
    }
  }
  return ok(textOf(units.subarray(0, written)));
}

/** The text of UTF-16 code units, or of ASCII bytes. */
export function textOf(units: Uint16Array | Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += JOINED_AT_ONCE) {
    const some = units.subarray(at, at + JOINED_AT_ONCE);
    // Spread into arguments, a typed array is walked one by one: four times as slow.
    parts.push(Reflect.apply(String.fromCharCode, null, some));
  }
  return parts.join('');
}

interface Scalar {
  readonly scalar: number;
  readonly length: 2 | 3 | 4;
}

/** One code point beyond ASCII, or undefined where the bytes are not its shortest form. */
function readScalar(bytes: Uint8Array, at: number): Scalar | undefined {
  const lead = bytes[at] ?? 0xff;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return undefined;
  let scalar = lead & (0x7f >> length);
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return undefined;
    scalar = (scalar << 6) | (next & 0x3f);
  }
  const shortest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  const isSurrogate = scalar >= 0xd800 && scalar <= 0xdfff;
  return scalar < shortest || scalar > 0x10ffff || isSurrogate ? undefined : { scalar, length };
}
