import { webcrypto } from 'node:crypto';

/**
 * Node 18 keeps WebCrypto off the global object, where age and noble look for it.
 * Imported first by every entry that reads keys.
 */
if (globalThis.crypto === undefined) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
}
