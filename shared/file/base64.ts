const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
  const bytes = read(text.replace(/={1,2}$/, ''), STANDARD);
  return bytes !== undefined && toBase64(bytes) === text ? bytes : undefined;
}

/** The bytes of base64url without padding; undefined when it does not re-encode to itself. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = read(text, URL_SAFE);
  return bytes !== undefined && toBase64url(bytes) === text ? bytes : undefined;
}

function write(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const kept = Math.min(3, bytes.length - at) + 1;
    for (let i = 0; i < kept; i += 1) parts.push(alphabet[(three >> (18 - 6 * i)) & 63] ?? '');
  }
  return parts.join('');
}

function read(text: string, alphabet: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const value = valuesOf(alphabet);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const six = value.get(text.charCodeAt(i));
    if (six === undefined) return undefined;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
    }
  }
  return bytes;
}

function valuesOf(alphabet: string): ReadonlyMap<number, number> {
  return new Map([...alphabet].map((letter, six) => [letter.charCodeAt(0), six]));
}
