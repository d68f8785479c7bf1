/** Little-endian records of the ZIP format (APPNOTE 4.3.7, 4.3.12, 4.3.16), read and written. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;

export const STORED = 0;
export const DEFLATED = 8;
/** 1980-01-01 00:00:00, the format's first instant: the same content gives the same bytes. */
const FIRST_DAY = 0x0021;
/** A regular file, rw-r--r--, as Unix says it. */
const REGULAR_FILE = 0o100644 * 0x10000;
const MADE_BY_UNIX = 3 << 8;

/** What both headers of an entry say of it. */
export interface Described {
  /** Version needed to read it. */
  readonly version: number;
  /** DOS time and date, as one number. */
  readonly stamp: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

export interface Central extends Described {
  readonly commentLength: number;
  readonly disk: number;
  /** Unix mode, 0 where the archiver gave none. */
  readonly mode: number;
  /** Where the local header begins. */
  readonly at: number;
}

export interface End {
  readonly disks: number;
  readonly entriesHere: number;
  readonly entries: number;
  readonly centralBytes: number;
  readonly centralAt: number;
  readonly commentLength: number;
}

/** Reads one record's numbers; undefined when the bytes are too few or another record. */
function open(bytes: Uint8Array, signature: number, size: number): DataView | undefined {
  if (bytes.length < size) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(0, true) === signature ? view : undefined;
}

function describe(view: DataView, from: number): Described {
  return {
    version: view.getUint16(from - 2, true),
    flags: view.getUint16(from, true),
    method: view.getUint16(from + 2, true),
    stamp: view.getUint32(from + 4, true),
    crc: view.getUint32(from + 8, true),
    packed: view.getUint32(from + 12, true),
    bytes: view.getUint32(from + 16, true),
    nameLength: view.getUint16(from + 20, true),
    extraLength: view.getUint16(from + 22, true),
  };
}

export function readLocal(bytes: Uint8Array): Described | undefined {
  const view = open(bytes, LOCAL, LOCAL_SIZE);
  return view && describe(view, 6);
}

export function readCentral(bytes: Uint8Array): Central | undefined {
  const view = open(bytes, CENTRAL, CENTRAL_SIZE);
  return (
    view && {
      ...describe(view, 8),
      commentLength: view.getUint16(32, true),
      disk: view.getUint16(34, true),
      mode: view.getUint16(40, true),
      at: view.getUint32(42, true),
    }
  );
}

export function readEnd(bytes: Uint8Array): End | undefined {
  const view = open(bytes, END, END_SIZE);
  return (
    view && {
      disks: view.getUint16(4, true) + view.getUint16(6, true),
      entriesHere: view.getUint16(8, true),
      entries: view.getUint16(10, true),
      centralBytes: view.getUint32(12, true),
      centralAt: view.getUint32(16, true),
      commentLength: view.getUint16(20, true),
    }
  );
}

/** One entry ready to be written. */
export interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly bytes: number;
}

/** The same before its bytes are at hand. */
type Told = Omit<Packed, 'packed'> & { readonly packed: { readonly length: number } };

export function writeLocal(entry: Told): Uint8Array {
  const record = new Uint8Array(LOCAL_SIZE + entry.name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, LOCAL, true);
  writeDescription(view, 4, entry);
  record.set(entry.name, LOCAL_SIZE);
  return record;
}

export function writeCentral(entry: Told, at: number): Uint8Array {
  const record = new Uint8Array(CENTRAL_SIZE + entry.name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, MADE_BY_UNIX | 20, true);
  writeDescription(view, 6, entry);
  view.setUint32(38, REGULAR_FILE, true);
  view.setUint32(42, at, true);
  record.set(entry.name, CENTRAL_SIZE);
  return record;
}

function writeDescription(view: DataView, from: number, entry: Told): void {
  view.setUint16(from, 20, true);
  view.setUint16(from + 4, entry.method, true);
  view.setUint16(from + 8, FIRST_DAY, true);
  view.setUint32(from + 10, entry.crc, true);
  view.setUint32(from + 14, entry.packed.length, true);
  view.setUint32(from + 18, entry.bytes, true);
  view.setUint16(from + 22, entry.name.length, true);
}

export function writeEnd(counts: {
  readonly entries: number;
  readonly centralBytes: number;
  readonly centralAt: number;
}): Uint8Array {
  const record = new Uint8Array(END_SIZE);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, counts.entries, true);
  view.setUint16(10, counts.entries, true);
  view.setUint32(12, counts.centralBytes, true);
  view.setUint32(16, counts.centralAt, true);
  return record;
}
