import { describe, expect, it } from 'vitest';
import { stretch } from '../../../electron/keys/stretch';
import { encodeUtf8 } from '../../../shared/file/utf8';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a stretched secret', () => {
  it('is what RFC 7914 gives (section 12, the first half of its 64 bytes)', async () => {
    const salt = encodeUtf8('SodiumChloride');
    expect(hex(await stretch({ secret: 'pleaseletmein', salt, logN: 14 }))).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });

  it('is what Python’s hashlib gives of letters with accents and a salt of any bytes', async () => {
    const salt = new Uint8Array([0, 255, 128, 10]);
    expect(hex(await stretch({ secret: 'café, île', salt, logN: 10 }))).toBe(
      '13bfc12eab2e6543d3b6ef64f7f194c36b7d1c65e29b7d93ab7b0274e39aae69',
    );
  });

  it('is asked by several at once, each given its own', async () => {
    const salt = encodeUtf8('sel');
    const one = await stretch({ secret: 'un', salt, logN: 10 });
    const asked = ['un', 'deux', 'un'].map((secret) => stretch({ secret, salt, logN: 10 }));
    const [first, second, third] = (await Promise.all(asked)).map(hex);
    expect([first, third]).toEqual([hex(one), hex(one)]);
    expect(second).not.toBe(first);
  });

  it('of rounds that are no power of two is an error, not a key', async () => {
    const salt = encodeUtf8('sel');
    await expect(stretch({ secret: 'un', salt, logN: 1.5 })).rejects.toThrow();
  });
});
