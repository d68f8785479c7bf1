import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicKeyOf, signWith } from '../../../electron/keys/signing';
import { fromBase64, toBase64, toBase64url } from '../../../shared/file/base64';
import { writeCanonical } from '../../../shared/file/canonical';
import { sha256Hex } from '../../../shared/file/digest';
import { pae, readCosigned, readEnvelope, writeEnvelope } from '../../../shared/file/envelope';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { seal, seedOf } from '../../make/signed';

const TYPE = 'application/vnd.palmares.ballot.v1+json';
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

interface Opened {
  payload: string;
  payloadType: string;
  signatures: { keyid: string; sig: string }[];
}

function change(envelope: string, act: (opened: Opened) => void): string {
  const opened = JSON.parse(envelope) as Opened;
  act(opened);
  return writeCanonical(opened);
}

function kindOf(envelope: string): string {
  const read = readEnvelope(envelope, TYPE);
  return read.ok ? 'ok' : read.error.kind;
}

/** Node's own verifier, from the raw key. */
function nodeAccepts({
  keyid,
  sig,
  message,
}: Record<'keyid' | 'sig', string> & { message: Uint8Array }) {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: keyid }, format: 'jwk' });
  return verify(null, message, key, Buffer.from(sig, 'base64'));
}

describe('a signed envelope', () => {
  it('signs the text that the DSSE specification gives as its example', () => {
    const bytes = pae('http://example.com/HelloWorld', encodeUtf8('hello world'));
    expect(Buffer.from(bytes).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
  });

  it('counts bytes, not characters', () => {
    expect(Buffer.from(pae('é', encodeUtf8('😀'))).toString()).toBe('DSSEv1 2 é 4 😀');
  });

  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
  ])('signs as RFC 8032 section 7.1 does (%s)', (seed, publicKey, message, signature) => {
    expect(publicKeyOf(hex(seed))).toBe(toBase64url(hex(publicKey)));
    expect(Buffer.from(signWith(hex(seed))(hex(message))).toString('hex')).toBe(signature);
  });

  it('opens to what was sealed, its signer and its digest', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.integer()), (value) => {
        const payload = writeCanonical({ ...value });
        expect(readEnvelope(seal(TYPE, payload, seedOf(7)), TYPE)).toEqual({
          ok: true,
          value: {
            payload,
            value: JSON.parse(payload) as unknown,
            publicKey: publicKeyOf(seedOf(7)),
            digest: sha256Hex(payload),
          },
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is accepted by Node’s verifier too', () => {
    const opened = JSON.parse(seal(TYPE, '{"a":1}', seedOf(7))) as Opened;
    const [signature = { keyid: '', sig: '' }] = opened.signatures;
    expect(nodeAccepts({ ...signature, message: pae(TYPE, encodeUtf8('{"a":1}')) })).toBe(true);
  });

  it('does not survive one flipped bit, wherever it is', () => {
    const bytes = encodeUtf8(seal(TYPE, '{"a":1,"b":"é"}', seedOf(7)));
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
      expect(kindOf(Buffer.from(flipped).toString('latin1')), `byte ${at}`).not.toBe('ok');
    }
  });

  const sealed = seal(TYPE, '{"a":1}', seedOf(7));
  const [first = { keyid: '', sig: '' }] = (JSON.parse(sealed) as Opened).signatures;

  it('says that the payload was altered after signing', () => {
    const altered = change(sealed, (e) => {
      e.payload = toBase64(encodeUtf8('{"a":2}'));
    });
    expect(kindOf(altered)).toBe('signature');
  });

  it('says so when another key claims the signature', () => {
    const claimed = change(sealed, (e) => {
      e.signatures = [{ keyid: publicKeyOf(seedOf(8)), sig: first.sig }];
    });
    expect(kindOf(claimed)).toBe('signature');
  });

  it('refuses the second form of a signature, S + L (RFC 8032 section 5.1.7)', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const sig = fromBase64(first.sig) ?? new Uint8Array(64);
    let s = order + BigInt(`0x${Buffer.from(sig.slice(32)).reverse().toString('hex')}`);
    for (let at = 32; at < 64; at += 1, s >>= 8n) sig[at] = Number(s & 255n);
    const malleated = change(sealed, (e) => {
      e.signatures = [{ keyid: first.keyid, sig: toBase64(sig) }];
    });
    expect(kindOf(malleated)).toBe('signature');
  });

  it('refuses small-order keys, one of which Node accepts for any message', () => {
    const forged = new Uint8Array(64);
    forged[0] = 1;
    const identity = `01${'00'.repeat(31)}`;
    const message = pae(TYPE, encodeUtf8('{"a":1}'));
    const keyid = toBase64url(hex(identity));
    expect(nodeAccepts({ keyid, sig: toBase64(forged), message })).toBe(true);
    for (const key of [
      identity,
      `ec${'ff'.repeat(30)}7f`,
      '00'.repeat(32),
      `${'00'.repeat(31)}80`,
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
      // Not the shortest form of a coordinate.
      `ed${'ff'.repeat(30)}7f`,
      `ee${'ff'.repeat(30)}7f`,
      'ff'.repeat(32),
    ]) {
      const envelope = change(sealed, (e) => {
        e.signatures = [{ keyid: toBase64url(hex(key)), sig: toBase64(forged) }];
      });
      expect(kindOf(envelope), key).toBe('signature');
    }
  });

  it.each<[string, string, (e: Opened) => void]>([
    ['a second signature', 'schema', (e) => e.signatures.push(first)],
    ['no signature', 'schema', (e) => e.signatures.pop()],
    ['a key of its own', 'schema', (e) => Object.assign(e, { extra: 1 })],
    [
      'an edition',
      'schema',
      (e) => Object.assign(e, { payloadType: TYPE.replace('ballot', 'edition') }),
    ],
    [
      'a ballot of version 2',
      'version-newer',
      (e) => Object.assign(e, { payloadType: TYPE.replace('v1', 'v2') }),
    ],
    [
      'a payload without padding',
      'not-canonical',
      (e) => Object.assign(e, { payload: 'eyJhIjoxfQ' }),
    ],
    [
      'a key id in the other alphabet',
      'not-canonical',
      (e) => e.signatures.splice(0, 1, { ...first, keyid: `${first.keyid}=` }),
    ],
    ['a short signature', 'signature', (e) => e.signatures.splice(0, 1, { ...first, sig: 'QQ==' })],
  ])('refuses %s as %s', (_, kind, act) => {
    expect(kindOf(change(sealed, act))).toBe(kind);
  });

  it('refuses a genuine payload that is not canonical', () => {
    expect(kindOf(seal(TYPE, '{"a": 1}', seedOf(7)))).toBe('not-canonical');
  });
});

describe('an envelope that several sign', () => {
  const type = 'application/vnd.palmares.seal.v1+json';
  const signer = (byte: number) => {
    const seed = new Uint8Array(32).fill(byte);
    return { keyid: publicKeyOf(seed), sign: signWith(seed) };
  };
  const write = (...cosigners: readonly ReturnType<typeof signer>[]) =>
    writeEnvelope({ payloadType: type, payload: '{"a":1}', ...signer(7), cosigners });

  it('tells who signed, the first first', () => {
    const opened = readCosigned(write(signer(8), signer(9)), type);
    expect(opened.ok && [opened.value.publicKey, ...opened.value.cosigners]).toEqual(
      [7, 8, 9].map((byte) => signer(byte).keyid),
    );
  });

  it('is read as ever where one signs', () => {
    expect(readEnvelope(write(), type)).toMatchObject({
      ok: true,
      value: { publicKey: signer(7).keyid },
    });
    expect(readCosigned(write(), type)).toMatchObject({ ok: true, value: { cosigners: [] } });
  });

  it('is refused where one only may sign', () => {
    expect(readEnvelope(write(signer(8)), type)).toMatchObject({
      ok: false,
      error: { kind: 'schema' },
    });
  });

  it('is refused when one of them signed something else, or twice', () => {
    const lying = { keyid: signer(8).keyid, sign: signer(9).sign };
    expect(readCosigned(write(lying), type)).toMatchObject({ error: { kind: 'signature' } });
    const twice = readCosigned(write(signer(8), signer(8)), type);
    expect(twice).toMatchObject({ ok: false, error: { kind: 'schema' } });
  });
});
