import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** `info` also gives how much input was used; Node's types do not say so. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/**
 * Raw inflate of exactly these bytes. Throws a `RangeError` when more than `max` bytes
 * come out, and an `Error` when the stream is broken or ends before its last byte.
 */
export function inflateWhole(bytes: Uint8Array, max: number): Uint8Array {
  // zlib wants room for one byte at least, even where none is expected.
  const options = { maxOutputLength: Math.max(max, 1), info: true };
  const { buffer, engine } = inflateRawSync(bytes, options) as unknown as Inflated;
  if (engine.bytesWritten !== bytes.length) throw new Error('bytes left after the stream');
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Raw deflate, for `writeContainer`. */
export function deflateWhole(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes));
}
