/** Crockford's base32: no I, L, O or U, so that people may read it aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;

/** The first `chars` characters (5 bits each) of the bytes. Throws when they are too few. */
export function writeCrockford(bytes: Uint8Array, chars: number): string {
  if (bytes.length * 8 < chars * 5) throw new RangeError('too few bytes for so many characters');
  let text = '';
  for (let i = 0; i < chars; i += 1) {
    const at = Math.floor((i * 5) / 8);
    const sixteen = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += ALPHABET[(sixteen >> (11 - ((i * 5) % 8))) & 31];
  }
  return text;
}

/**
 * A juror code as a person typed it → its ten characters: case, spaces and hyphens do
 * not matter, O reads as 0, I and L as 1. Undefined when ten characters do not remain.
 */
export function tidyCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u00AD\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isCode = code.length === CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c));
  return isCode ? code : undefined;
}

/** `7K3QF-9XM2P`: how a juror code is printed. Takes ten tidy characters. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
