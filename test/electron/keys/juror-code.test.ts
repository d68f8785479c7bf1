import { createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ageIdentityOf,
  deriveJurorKeys,
  enrol,
  isEnrolled,
  makeJurorCode,
  recipientOf,
} from '../../../electron/keys/juror-code';
import { tidyCode } from '../../../shared/file/crockford';

const code = '7K3QF9XM2P';
const editionId = 'demo-2027';

describe('a juror code', () => {
  it('gives the keys that the recipe of its published parts gives', async () => {
    const salt = createHash('sha256').update(editionId).digest();
    const k = scryptSync(code, salt, 32, { N: 32768, r: 8, p: 1, maxmem: 2 ** 27 });
    const part = (info: string) => Buffer.from(hkdfSync('sha256', k, '', info, 32));
    const keys = await deriveJurorKeys({ code, editionId });
    expect(keys.identity).toBe(ageIdentityOf(part('palmares-age-v1')));
    expect(keys.recipient).toBe(await recipientOf(keys.identity));
    expect(keys.enrolmentKey).toBe(part('palmares-enrol-v1').toString('base64url'));
  });

  it('gives these keys for ever (found with Python’s hashlib and age-keygen)', async () => {
    expect(await deriveJurorKeys({ code, editionId })).toEqual({
      identity: 'AGE-SECRET-KEY-1JV8HUFGMZYPVZJAG4SND6A7K6D2E25XY74YRFJ64ESFMPQX6RE8Q4W5MYG',
      recipient: 'age1t7d7vu2svxanrcfag8x08hunwccr3v6xlt34w4usp7lxqdlms9fqeh2xqx',
      enrolmentKey: 'j4OXOMA_Hzgt71PhmXHgjPSXw3pzagHdOY9Ym8guxSU',
    });
  });

  it('gives other keys in another edition', async () => {
    const one = await deriveJurorKeys({ code, editionId });
    const two = await deriveJurorKeys({ code, editionId: 'demo-2028' });
    expect(two.recipient).not.toBe(one.recipient);
    expect(two.enrolmentKey).not.toBe(one.enrolmentKey);
  });

  it('is made of ten characters that people can type back', () => {
    const made = Array.from({ length: 50 }, makeJurorCode);
    expect(new Set(made).size).toBe(50);
    for (const one of made) expect(tidyCode(one.toLowerCase())).toBe(one);
  });

  it('is written as an age identity (BIP 173 example of 32 zero bytes)', async () => {
    expect(ageIdentityOf(new Uint8Array(32))).toMatch(/^AGE-SECRET-KEY-1Q{52}[0-9A-Z]{6}$/);
  });
});

describe('the enrolment of a laptop', () => {
  const enrolmentKey = Buffer.alloc(32, 3).toString('base64url');
  const claim = { editionId, juror: 'J04', publicKey: 'kéy', device: 'portable « a »' };

  it('is HMAC-SHA-256 over the canonical list that FILES gives', () => {
    const said = JSON.stringify(['palmares-enrol-v1', editionId, 'J04', 'kéy', 'portable « a »']);
    const mac = createHmac('sha256', Buffer.alloc(32, 3)).update(said).digest('base64url');
    expect(enrol({ ...claim, enrolmentKey })).toBe(mac);
    expect(isEnrolled({ ...claim, enrolmentKey, enrol: mac })).toBe(true);
  });

  it.each([
    ['another edition', { editionId: 'demo-2028' }],
    ['another juror', { juror: 'J05' }],
    ['another key', { publicKey: 'autre' }],
    ['another laptop', { device: 'fixe' }],
    ['a laptop whose name is no text', { device: '\ud800' }],
    ['another code', { enrolmentKey: Buffer.alloc(32, 4).toString('base64url') }],
  ])('proves nothing for %s', (_, changes) => {
    const proof = enrol({ ...claim, enrolmentKey });
    expect(isEnrolled({ ...claim, enrolmentKey, ...changes, enrol: proof })).toBe(false);
  });

  it.each(['', 'short', 'é'.repeat(43), 'A'.repeat(10_000)])('is not proved by %j', (proof) => {
    expect(isEnrolled({ ...claim, enrolmentKey, enrol: proof })).toBe(false);
  });
});
