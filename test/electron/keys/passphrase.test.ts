import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { passphraseIdentity, passphraseRecipient } from '../../../electron/keys/passphrase';
import { decodeUtf8, encodeUtf8 } from '../../../shared/file/utf8';

const WORDS = 'le scanner du jeudi soir, é';
const TEXT = 'un texte sous une phrase';

async function sealed(passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, 10));
  return encrypter.encrypt(encodeUtf8(TEXT));
}

async function open(box: Uint8Array, decrypter: Decrypter): Promise<unknown> {
  const read = decodeUtf8(await decrypter.decrypt(box));
  return read.ok ? read.value : read.error;
}

describe('a file under a passphrase', () => {
  it('made here is opened by age itself, and one made by age is opened here', async () => {
    const theirs = new Decrypter();
    theirs.addPassphrase(WORDS);
    expect(await open(await sealed(WORDS), theirs)).toBe(TEXT);
    const encrypter = new Encrypter();
    encrypter.setPassphrase(WORDS);
    encrypter.setScryptWorkFactor(10);
    const ours = new Decrypter();
    ours.addIdentity(passphraseIdentity(WORDS));
    expect(await open(await encrypter.encrypt(encodeUtf8(TEXT)), ours)).toBe(TEXT);
  });

  it('stays closed to any other passphrase', async () => {
    const other = new Decrypter();
    other.addIdentity(passphraseIdentity('le scanner du jeudi soir, e'));
    await expect(open(await sealed(WORDS), other)).rejects.toThrow();
  });

  it.each([
    ['more rounds than age allows', '21'],
    ['rounds that are no number', '1e1'],
    ['no rounds', '0'],
  ])('that asks %s is refused before any work', async (_, rounds) => {
    const box = Buffer.from(await sealed(WORDS)).toString('latin1');
    const asks = box.replace(/^(-> scrypt \S+) 10$/m, `$1 ${rounds}`);
    const ours = new Decrypter();
    ours.addIdentity(passphraseIdentity(WORDS));
    await expect(open(Buffer.from(asks, 'latin1'), ours)).rejects.toThrow('invalid scrypt stanza');
  });
});
