import { fromBase64url, toBase64url } from '../../shared/file/base64';

/**
 * A row as canonical JSON can carry it: bytes as `{ $bytes }` in base64url, maps as
 * `{ $map }`; absent members are left out. No row of ours has a member so named.
 */
export function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: toBase64url(value) };
  if (value instanceof Map) return { $map: [...value].map((pair) => pair.map(toPlain)) };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(members.map(([name, each]) => [name, toPlain(each)]));
}

/** The row again. Throws on bytes that are no base64url: the journal's tag vouches for it. */
export function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes, $map } = value as { readonly $bytes?: unknown; readonly $map?: unknown };
  if (typeof $bytes === 'string') {
    const bytes = fromBase64url($bytes);
    if (bytes === undefined) throw new Error('a journalled row holds no such bytes');
    return bytes;
  }
  if (Array.isArray($map)) return new Map($map.map(fromPlain) as [unknown, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fromPlain(each)]));
}
