// A ZIP written field by field, so that any field may lie.
import { crc32 } from 'node:zlib';

/**
 * Entries: name, bytes, and whatever should differ from what is so: packed, method, size, crc,
 * flags, mode, extra, localName, localSize.
 */
export function writeZip(entries, { comment = '', count = entries.length } = {}) {
  const records = [];
  const directory = [];
  let at = 0;
  for (const entry of entries) {
    const told = describe(entry);
    const local = [
      head(0x04034b50, { ...told, size: entry.localSize ?? told.size }, { isCentral: false }),
      Buffer.from(entry.localName ?? entry.name),
      told.extra,
      told.packed,
    ];
    directory.push(
      head(0x02014b50, { ...told, at }, { isCentral: true }),
      Buffer.from(entry.name),
      told.extra,
    );
    records.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...records, central, end, Buffer.from(comment)]);
}

function describe(entry) {
  const packed = entry.packed ?? entry.bytes;
  return {
    method: entry.method ?? 0,
    flags: entry.flags ?? 0x0800,
    crc: entry.crc ?? crc32(entry.bytes),
    packed,
    size: entry.size ?? entry.bytes.length,
    mode: entry.mode ?? 0,
    extra: entry.extra ?? Buffer.alloc(0),
    nameLength: Buffer.byteLength(entry.name),
  };
}

function head(mark, told, { isCentral }) {
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  bytes.writeUInt32LE(mark, 0);
  let at = 4;
  if (isCentral) at = bytes.writeUInt16LE((3 << 8) | 20, at);
  at = bytes.writeUInt16LE(20, at);
  at = bytes.writeUInt16LE(told.flags, at);
  at = bytes.writeUInt16LE(told.method, at);
  at = bytes.writeUInt32LE(0x00210000, at);
  at = bytes.writeUInt32LE(told.crc, at);
  at = bytes.writeUInt32LE(told.packed.length, at);
  at = bytes.writeUInt32LE(told.size, at);
  at = bytes.writeUInt16LE(told.nameLength, at);
  at = bytes.writeUInt16LE(told.extra.length, at);
  if (!isCentral) return bytes;
  bytes.writeUInt32LE(told.mode * 2 ** 16, 38);
  bytes.writeUInt32LE(told.at, 42);
  return bytes;
}
