const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 that ZIP stores beside each entry (ISO 3309), unsigned. */
export function crc32(bytes: Uint8Array): number {
  return crc32Of(bytes);
}

/** The same piece by piece: what came before is given back as `before`. */
export function crc32Of(bytes: Uint8Array = new Uint8Array(), before = 0): number {
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
