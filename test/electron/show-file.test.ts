import { describe, expect, it } from 'vitest';
import { decryptUnder, encryptUnder } from '../../electron/keys/age-box';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';

describe('a show under a passphrase', () => {
  it('opens with it, and with nothing else', async () => {
    const text = '{"format":"palmares-show","words":"Lauréat"}';
    const box = await encryptUnder('quatre mots au hasard', encodeUtf8(text));
    expect(Buffer.from(box).includes('Laur')).toBe(false);
    const opened = await decryptUnder('quatre mots au hasard', box);
    expect(opened.ok && decodeUtf8(opened.value)).toEqual({ ok: true, value: text });
    expect(await decryptUnder('quatre mots au hasar', box)).toMatchObject({
      error: { kind: 'wrong-recipient' },
    });
    box[box.length - 1] = (box.at(-1) ?? 0) ^ 1;
    expect(await decryptUnder('quatre mots au hasard', box)).toMatchObject({
      error: { kind: 'damaged' },
    });
  }, 30_000);
});
