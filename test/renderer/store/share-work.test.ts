import { describe, expect, test } from 'vitest';
import { type JurorWork, shareWork } from '../../../renderer/store/juror-work';

const workWith = (change: Partial<JurorWork>): JurorWork => ({
  sheets: new Map([
    ['C01', { dossier: 'C01', state: 'marked', marks: { INN: 3 }, comment: 'lu' }],
    ['C02', { dossier: 'C02', state: 'marked', marks: { INN: 4 }, comment: '' }],
  ]),
  interests: new Map([['C01', { dossier: 'C01', kind: 'none' }]]),
  pledges: new Set(['secrecy']),
  releases: new Set(),
  handIns: [],
  place: { key: 'here', room: 'mark', dossier: 'C01', criterion: 'INN', reading: 'criterion' },
  seen: null,
  former: new Map(),
  ...change,
});

describe('work read again', () => {
  test('is the same object when nothing of it changed', () => {
    const before = workWith({});
    expect(shareWork(before, workWith({}))).toBe(before);
  });

  test('keeps every sheet that was not touched, and shows the one that was', () => {
    const before = workWith({});
    const marked = { dossier: 'C02', state: 'marked', marks: { INN: 5 }, comment: '' } as const;
    const sheets = new Map([...workWith({}).sheets, ['C02', marked] as const]);
    const after = shareWork(before, workWith({ sheets }));
    expect(after.sheets.get('C01')).toBe(before.sheets.get('C01'));
    expect(after.sheets.get('C02')).toEqual(marked);
    expect(after.interests).toBe(before.interests);
  });

  test('forgets a row that is gone', () => {
    const before = workWith({});
    const after = shareWork(before, workWith({ interests: new Map(), pledges: new Set() }));
    expect([after.interests.size, after.pledges.size]).toEqual([0, 0]);
  });
});
