/** One stretch of a file, both ends included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads an HTTP `Range` header for a body of `size` bytes (RFC 9110, one range only:
 * what a film player sends). Null means the whole body; `unsatisfiable` means 416.
 */
export function readRange(header: string | null, size: number): Stretch | null | 'unsatisfiable' {
  if (header === null) return null;
  const found = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, from = '', to = ''] = found ?? [];
  if (!found || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first >= size || first > last ? 'unsatisfiable' : { first, last };
}
