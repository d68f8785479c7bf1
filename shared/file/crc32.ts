/**
 * What a byte does to a CRC-32 from 0 to 7 bytes away, 256 figures each: eight bytes are then
 * taken at once ("slicing by 8"), many times as fast as one by one.
 */
const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let at = 0; at < tables.length; at += 1) {
    let rest = at < 256 ? at : (tables[at - 256] ?? 0);
    if (at >= 256) {
      rest = (tables[rest & 0xff] ?? 0) ^ (rest >>> 8);
    } else {
      for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    }
    tables[at] = rest;
  }
  return tables;
}

/** The CRC-32 that ZIP stores beside each entry (ISO 3309), unsigned. */
export function crc32(bytes: Uint8Array): number {
  return crc32Of(bytes);
}

/** The same piece by piece: what came before is given back as `before`. */
export function crc32Of(bytes: Uint8Array = new Uint8Array(), before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const eights = bytes.length - (bytes.length % 8);
  let crc = ~before;
  for (let at = 0; at < eights; at += 8) {
    const far = crc ^ view.getUint32(at, true);
    crc = fourOf(far, 4) ^ fourOf(view.getUint32(at + 4, true), 0);
  }
  for (let at = eights; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLES[(crc ^ view.getUint8(at)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}

/** What four bytes do, the last of them so many bytes away. */
function fourOf(four: number, away: number): number {
  const at = away << 8;
  return (
    (TABLES[at + 0x300 + (four & 0xff)] ?? 0) ^
    (TABLES[at + 0x200 + ((four >>> 8) & 0xff)] ?? 0) ^
    (TABLES[at + 0x100 + ((four >>> 16) & 0xff)] ?? 0) ^
    (TABLES[at + (four >>> 24)] ?? 0)
  );
}
