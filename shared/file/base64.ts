import { textOf } from './utf8';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NO_VALUE = 255;

/** Base64 with padding (RFC 4648 § 4). */
export function toBase64(bytes: Uint8Array): string {
  const text = write(bytes, STANDARD);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Base64url without padding (RFC 4648 § 5). */
export function toBase64url(bytes: Uint8Array): string {
  return write(bytes, URL_SAFE);
}

/**
 * The bytes of padded base64; undefined when the text is not exactly what `toBase64`
 * writes (spaces, missing padding, stray low bits: one flipped bit would otherwise
 * still verify).
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const letters = text.replace(/={1,2}$/, '');
  const padded = Math.ceil(letters.length / 4) * 4;
  return text.length === padded ? read(letters, STANDARD) : undefined;
}

/** The bytes of base64url without padding; undefined when it is not exactly what `toBase64url` writes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  return read(text, URL_SAFE);
}

function write(bytes: Uint8Array, alphabet: string): string {
  const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const three =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    // Writing past the end of a typed array does nothing: the last group may be short.
    for (let shift = 18; shift >= 0; shift -= 6) {
      text[at] = letters[(three >> shift) & 63] ?? 0;
      at += 1;
    }
  }
  return textOf(text);
}

/** Undefined for a letter of no alphabet, a lone last letter or stray low bits. */
function read(text: string, alphabet: string): Uint8Array | undefined {
  const values = new Uint8Array(128).fill(NO_VALUE);
  for (const [six, letter] of [...alphabet].entries()) values[letter.charCodeAt(0)] = six;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const six = values[text.charCodeAt(i)] ?? NO_VALUE;
    if (six === NO_VALUE) return undefined;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
    }
  }
  // What is left over is less than a letter, and 0: else the text has a shorter or another spelling.
  return bits < 6 && (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
