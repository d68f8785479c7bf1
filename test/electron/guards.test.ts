import { describe, expect, it } from 'vitest';
import { readCodes } from '../../electron/demo-codes';
import { maySign, maySignPaper } from '../../electron/may-sign';
import { kindOfAddress } from '../../electron/origins';
import { headersFor } from '../../electron/policy';
import { refusedSwitch } from '../../electron/refused-switch';
import { writeCanonical } from '../../shared/file/canonical';
import type { JurorSession } from '../../shared/ipc';

describe('the policy of our pages', () => {
  it('gives every origin nothing by default, no frame, object, base or form', () => {
    for (const kind of ['desk', 'stage', 'lectern', 'paper'] as const) {
      const policy = headersFor(kind)['content-security-policy'] ?? '';
      for (const closed of ['default-src', 'frame-src', 'object-src', 'base-uri', 'form-action']) {
        expect(policy).toContain(`${closed} 'none'`);
      }
      expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    }
  });

  it('lets the stage and the lectern connect to nothing and the paper run nothing', () => {
    for (const shown of ['stage', 'lectern'] as const)
      expect(headersFor(shown)['content-security-policy']).toContain("connect-src 'none'");
    expect(headersFor('paper')['content-security-policy']).not.toContain('script-src');
  });
});

describe('addresses', () => {
  it('belong to a kind of window by their whole origin', () => {
    expect(kindOfAddress('app://palmares/desk.html')).toBe('desk');
    expect(kindOfAddress('app://stage/stage.html')).toBe('stage');
    expect(kindOfAddress('app://lectern/lectern.html')).toBe('lectern');
    for (const foreign of [
      'app://palmares.evil/x',
      'app://palmaresx/',
      'https://palmares/',
      'about:blank',
      '',
    ]) {
      expect(kindOfAddress(foreign)).toBeNull();
    }
  });
});

describe('switches', () => {
  it('that open the insides of the app stop it, in any spelling', () => {
    const shipped = { debuggable: false, withoutSandbox: false };
    const under = (argv: readonly string[]) => refusedSwitch(argv, shipped);
    expect(under(['--ozone-platform=x11', 'a.ballot'])).toBeNull();
    expect(under(['--Proxy-Server=1.2.3.4'])).toBe('proxy-server');
    expect(under(['-load-extension=/x'])).toBe('load-extension');
    expect(under(['--remote-debugging-port=9222'])).toBe('remote-debugging-port');
    expect(under(['--inspect-wait=0'])).toBe('inspect-wait');
    const inTests = { debuggable: true, withoutSandbox: true };
    expect(refusedSwitch(['--remote-debugging-port=0'], inTests)).toBeNull();
  });

  it('that leave pages without their sandbox stop it, but for root', () => {
    const under = (name: string, withoutSandbox: boolean) =>
      refusedSwitch([`--${name}`, 'a.ballot'], { debuggable: false, withoutSandbox });
    for (const name of ['no-sandbox', 'No-Sandbox', 'disable-gpu-sandbox', 'no-zygote-sandbox']) {
      expect(under(name, false)).toBe(name.toLowerCase());
      expect(under(name, true)).toBeNull();
    }
    expect(under('enable-sandbox', false)).toBeNull();
  });
});

describe('the organiser signs what comes from paper', () => {
  const session = { publicKey: 'organiser', editionId: 'demo' };
  const paper = {
    format: 'palmares-ballot',
    edition: { id: 'demo' },
    juror: 'J04',
    publicKey: 'organiser',
    rev: 1,
    paper: { typedBy: ['A', 'B'] },
  };
  const may = (changes: object): boolean =>
    maySignPaper({ payload: writeCanonical({ ...paper, ...changes }), rev: 1 }, session);

  it('and no other ballot, edition or key', () => {
    expect(may({})).toBe(true);
    const { paper: _, ...own } = paper;
    expect(maySignPaper({ payload: writeCanonical(own), rev: 1 }, session)).toBe(false);
    expect(may({ edition: { id: 'other' } })).toBe(false);
    expect(may({ publicKey: 'juror' })).toBe(false);
    expect(may({ rev: 2 })).toBe(false);
    expect(may({ format: 'palmares-seal' })).toBe(false);
    expect(maySignPaper({ payload: '{ }', rev: 1 }, session)).toBe(false);
  });
});

describe('the laptop signs', () => {
  const session: JurorSession = {
    role: 'juror',
    envelope: '',
    juror: 'J04',
    publicKey: 'key',
    device: 'laptop',
    enrol: 'proof',
  };
  const unlocked = { session, editionId: 'demo-2027' };
  const said = {
    format: 'palmares-ballot',
    edition: { id: 'demo-2027', digest: 'x', grid: 'y' },
    juror: 'J04',
    publicKey: 'key',
    device: 'laptop',
    enrol: 'proof',
    rev: 2,
    sheets: [],
  };
  const mayBe = (change: object, rev = 2) =>
    maySign({ payload: writeCanonical({ ...said, ...change }), rev }, unlocked);

  it('for the juror who is unlocked', () => {
    expect(mayBe({})).toBe(true);
  });

  it('for nobody else, no other edition, laptop, revision or kind of file', () => {
    for (const change of [
      { juror: 'J05' },
      { publicKey: 'other' },
      { device: 'other' },
      { enrol: 'other' },
      { edition: { ...said.edition, id: 'demo-2028' } },
      { format: 'palmares-seal' },
    ]) {
      expect(mayBe(change)).toBe(false);
    }
    expect(mayBe({}, 3)).toBe(false);
  });

  it('nothing that is not canonical', () => {
    expect(maySign({ payload: `${writeCanonical(said)} `, rev: 2 }, unlocked)).toBe(false);
    expect(maySign({ payload: 'null', rev: 2 }, unlocked)).toBe(false);
  });
});

describe('the codes of the demo', () => {
  it('are read as the command line writes them', () => {
    expect(readCodes('juror,name,code\r\nJ01,"Pr A, ""B""",7K3QF-9XM2P\r\n')).toEqual([
      { juror: 'J01', name: 'Pr A, "B"', code: '7K3QF-9XM2P' },
    ]);
  });
});
