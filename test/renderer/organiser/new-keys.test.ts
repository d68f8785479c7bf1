import { describe, expect, it } from 'vitest';
import { showNewKeys } from '../../../renderer/desk/organiser/merge-room/enrol-shows';
import { choiceOf, choiceRow } from '../../../renderer/store/choices';
import { nextEdition } from '../../../shared/edition/next-edition';
import { fingerprint } from '../../../shared/file/digest';
import type { EnrolmentChoice } from '../../../shared/merge/ledger';
import type { Receipt } from '../../../shared/merge/receipt';
import { edition } from './gathered-demo';

const publicKey = 'gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q';
const print = fingerprint(publicKey);
const refused = (file: string): Receipt => ({
  file,
  kind: 'key-not-enrolled',
  juror: 'J01',
  publicKey,
  fingerprint: print,
});
const accepted: EnrolmentChoice = {
  kind: 'enrolment',
  juror: 'J01',
  publicKey,
  by: 'Mme Martin, SNITEM',
  reason: 'lue au téléphone',
  at: '2027-09-20T16:10:00Z',
};
const given = { edition, language: 'fr' } as const;

describe('keys that no code vouches for', () => {
  it('are one question each, with sixteen characters, however many files they signed', () => {
    const receipts = [refused('a.ballot'), refused('b.ballot'), refused('a.ballot')];
    const shown = showNewKeys({ ...given, receipts, choices: [] });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ fingerprint: print, files: 'a.ballot, b.ballot' });
    expect(shown[0]?.lead).toContain('Pr Radiologue Démonstration');
  });

  it('name whose code was typed when it was another juror’s', () => {
    const reused = { ...refused('a.ballot'), kind: 'code-reused', of: 'J02' } as Receipt;
    const [shown] = showNewKeys({ ...given, receipts: [reused], choices: [] });
    expect(shown?.lead).toMatch(/Radiologue.*Échographie/);
  });

  it('are no question any more once accepted, and stay one for another juror', () => {
    const receipts = [refused('a.ballot')];
    expect(showNewKeys({ ...given, receipts, choices: [accepted] })).toEqual([]);
    const other = [{ ...accepted, juror: 'J02' }];
    expect(showNewKeys({ ...given, receipts, choices: other })).toHaveLength(1);
  });

  it('are remembered exactly as recorded: the merge code covers them', () => {
    expect(choiceOf(choiceRow(accepted))).toEqual(accepted);
  });
});

describe('an edition published with new codes', () => {
  const recipients = new Map([['J01', 'age1new']]);
  const coded = {
    ...edition,
    jurors: edition.jurors.map((juror) => ({ ...juror, recipient: `age1${juror.id}` })),
  };

  it('changes only the codes asked for, and names the edition it replaces', () => {
    const next = nextEdition({ edition: coded, digest: 'd'.repeat(64), recipients });
    expect(next).toMatchObject({ seq: coded.seq + 1, supersedes: 'd'.repeat(64) });
    expect(next.jurors[0]?.recipient).toBe('age1new');
    expect(next.jurors.slice(1)).toEqual(coded.jurors.slice(1));
    expect({ ...next, seq: 0, supersedes: null, jurors: [] }).toEqual({
      ...coded,
      seq: 0,
      supersedes: null,
      jurors: [],
    });
  });

  it('keeps its number the first time', () => {
    const bare = { ...edition, jurors: edition.jurors.map(({ recipient: _, ...one }) => one) };
    expect(nextEdition({ edition: bare, digest: 'd'.repeat(64), recipients }).seq).toBe(bare.seq);
  });
});
