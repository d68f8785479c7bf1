const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a value that came over the wire is plain: JSON and byte arrays only, no
 * prototype key, within bounds. Checked before any schema looks at it.
 */
export function isPlainValue(
  value: unknown,
  limits = { depth: 16, size: 16 * 1024 * 1024 },
): boolean {
  const left = { size: limits.size };
  return isPlain(value, limits.depth, left);
}

function isPlain(value: unknown, depth: number, left: { size: number }): boolean {
  left.size -= 8;
  if (depth < 0 || left.size < 0) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') {
    left.size -= value.length;
    return left.size >= 0;
  }
  if (typeof value !== 'object') return false;
  // Bytes have their own limit, in the schema of the one request that takes them.
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((each) => isPlain(each, depth - 1, left));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Reflect.ownKeys(value).every((key) => {
    if (typeof key !== 'string' || POISON.has(key)) return false;
    left.size -= key.length;
    return isPlain((value as Record<string, unknown>)[key], depth - 1, left);
  });
}
