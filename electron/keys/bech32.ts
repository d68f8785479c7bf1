const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bytes under a human-readable prefix (BIP 173), lower-case; age keys are written so. */
export function writeBech32(prefix: string, bytes: Uint8Array): string {
  const fives = toFives(bytes);
  const seed = [...expand(prefix), ...fives, 0, 0, 0, 0, 0, 0];
  const sum = polymod(seed) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >> shift) & 31);
  return `${prefix}1${[...fives, ...checksum].map((five) => ALPHABET[five]).join('')}`;
}

function toFives(bytes: Uint8Array): readonly number[] {
  const fives: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      fives.push((held >> bits) & 31);
    }
  }
  if (bits > 0) fives.push((held << (5 - bits)) & 31);
  return fives;
}

function expand(prefix: string): readonly number[] {
  const codes = [...prefix].map((c) => c.charCodeAt(0));
  return [...codes.map((c) => c >> 5), 0, ...codes.map((c) => c & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> bit) & 1) sum ^= generator;
  }
  return sum;
}
