import { describe, expect, it } from 'vitest';
import { asks, understand } from '../../electron/asks';
import type { RequestName } from '../../shared/ipc';

const REFUSED = { ok: false, error: { kind: 'bad-request' } };
const ref = 'AAAAAAAAAAAAAAAA';

describe('main understands a page only when it says what the contract says', () => {
  it('takes right requests', () => {
    expect(understand('greet', {})).toEqual({ ok: true, value: {} });
    const code = { edition: ref, code: '7K3QF-9XM2P' };
    expect(understand('unlockAsJuror', code)).toEqual({ ok: true, value: code });
    const file = { name: 'Procès-verbal 2027.pdf', bytes: new Uint8Array(3) };
    expect(understand('saveFile', file)).toEqual({ ok: true, value: file });
  });

  it('refuses paths where a reference is due', () => {
    for (const file of ['/etc/passwd', '../../etc/passwd', 'C:\\x', '', `${ref}/..`]) {
      expect(understand('openPalmares', { file })).toEqual(REFUSED);
      expect(understand('takeBallots', { files: [file] })).toEqual(REFUSED);
    }
  });

  it('refuses a file name that is a path, hidden, disguised or without extension', () => {
    const names = [
      '../a.pdf',
      'a/b.pdf',
      'a\\b.pdf',
      '.hidden.pdf',
      'a\u202Efdp.exe',
      'a\0.pdf',
      'pdf',
      '',
    ];
    for (const name of names) {
      expect(understand('savePaper', { name, html: '<p>' })).toEqual(REFUSED);
    }
  });

  it('refuses prototype keys, even where any object would do', () => {
    const frame: unknown = JSON.parse('{"now":{"__proto__":{"scene":"name"}}}');
    expect(understand('showFrame', { frame })).toEqual(REFUSED);
    expect(understand('showFrame', { frame: { constructor: 1 } })).toEqual(REFUSED);
  });

  it('refuses texts of ten megabytes everywhere', () => {
    const huge = 'A'.repeat(10 * 1024 * 1024);
    expect(understand('handIn', { payload: huge, rev: 1 })).toEqual(REFUSED);
    expect(understand('savePaper', { name: 'a.pdf', html: huge })).toEqual(REFUSED);
    expect(understand('showFrame', { frame: { now: huge } })).toEqual(REFUSED);
  });

  it('refuses one key too many in every request', () => {
    for (const name of Object.keys(asks) as readonly RequestName[]) {
      expect(understand(name, { extra: 1 })).toEqual(REFUSED);
      expect(understand(name, null)).toEqual(REFUSED);
      expect(understand(name, [])).toEqual(REFUSED);
    }
  });
});
