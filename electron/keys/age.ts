import { webcrypto } from 'node:crypto';

/**
 * The one door to age. Node 18 has no global `crypto`, and age reads it when it is first
 * used: hence the import that waits for it.
 */
export async function loadAge(): Promise<typeof import('age-encryption')> {
  globalThis.crypto ??= webcrypto as Crypto;
  return import('age-encryption');
}
