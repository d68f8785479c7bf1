import { Inflate } from 'fflate';

/**
 * Raw inflate for the strict reader, in a page without Node. Throws a `RangeError` as
 * soon as more than `max` bytes come out, before they are kept.
 */
export function inflate(bytes: Uint8Array, max: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > max) throw new RangeError('more bytes than announced');
    parts.push(part);
  });
  stream.push(bytes, true);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
