import { randomBytes } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity, Recipient } from 'age-encryption';
import { loadAge } from './age';
import { stretch } from './stretch';

/*
 * age's scrypt stanza, made with the system's scrypt (see `stretch`), whose memory (128 MB at
 * 2^17 rounds) is given back at once. What age itself makes or opens is the same.
 */

const LABEL = 'age-encryption.org/v1/scrypt';
const SALT = 16;
/** age refuses more. */
const MOST_LOG_N = 20;
const NONCE = new Uint8Array(12);

/** Encrypts under a passphrase, at 2^logN rounds. It must be the only recipient of a file. */
export function passphraseRecipient(passphrase: string, logN: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const { Stanza } = await loadAge();
      const salt = randomBytes(SALT);
      const key = await stretchFor(passphrase, { salt, logN });
      const args = ['scrypt', unpadded(salt), String(logN)];
      return [new Stanza(args, chacha20poly1305(key, NONCE).encrypt(fileKey))];
    },
  };
}

/** Opens such a file; null for another passphrase. Throws where the stanza is none of age's. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza, ...others] = stanzas;
      if (stanza?.args[0] !== 'scrypt') return null;
      const [, written = '', rounds = ''] = stanza.args;
      const salt = Buffer.from(written, 'base64');
      const logN = Number(rounds);
      const isOurs = others.length === 0 && stanza.args.length === 3 && stanza.body.length === 32;
      const isWhole = salt.length === SALT && unpadded(salt) === written;
      if (!isOurs || !isWhole || !/^[1-9]\d?$/.test(rounds) || logN > MOST_LOG_N) {
        throw new Error('invalid scrypt stanza');
      }
      const key = await stretchFor(passphrase, { salt, logN });
      try {
        return chacha20poly1305(key, NONCE).decrypt(stanza.body);
      } catch {
        // Another passphrase, or a body that was altered: nobody can tell.
        return null;
      }
    },
  };
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The salt of a stanza is age's label and then its own. */
function stretchFor(
  secret: string,
  { salt, logN }: { readonly salt: Uint8Array; readonly logN: number },
): Promise<Uint8Array> {
  return stretch({ secret, salt: Buffer.concat([Buffer.from(LABEL), salt]), logN });
}
