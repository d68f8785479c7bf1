import { describe, expect, it } from 'vitest';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import { meetingOf, presiding, votersOn } from '../../../shared/decision/meeting';
import { whatCounts } from '../../../shared/merge/standings';
import { DEMO_FILES, demoEdition, ledgerOf } from './demo-jury';

const edition = demoEdition;
const standings = whatCounts({ edition, ledger: ledgerOf(DEMO_FILES), choices: [] });
const come = (juror: string, present = true): Act => ({ kind: 'presence', at: '', juror, present });
const everybody: Deliberation = edition.jurors.map(({ id }) => come(id));
const hold = (...acts: readonly Act[]) => {
  const meeting = meetingOf({ edition, deliberation: [...everybody, ...acts] });
  return { edition, standings, meeting };
};

describe('who presides', () => {
  it('is the president, and the vice-president over a dossier the president is recused on', () => {
    expect(presiding(hold())?.id).toBe('J01');
    expect(presiding({ ...hold(), dossiers: ['C06'] })?.id).toBe('J04');
    expect(presiding({ ...hold(), dossiers: ['C02'] })?.id).toBe('J01');
  });

  it('is nobody where both are recused or absent', () => {
    expect(presiding({ ...hold(come('J01', false)), dossiers: ['C13'] })).toBeNull();
    expect(presiding(hold(come('J01', false), come('J04', false)))).toBeNull();
  });
});

describe('who votes', () => {
  it('leaves for the dossier one is recused on, by the edition, the ballot or the meeting', () => {
    expect(votersOn({ ...hold(), dossiers: ['C04'] }).leaving).toEqual(['J03']);
    expect(votersOn({ ...hold(), dossiers: ['C02'] }).leaving).toEqual([]);
    const late: Act = { kind: 'recusal', at: '', juror: 'J02', dossier: 'C02', reason: 'lien' };
    const { voters, leaving } = votersOn({ ...hold(late), dossiers: ['C02', 'C04'] });
    expect(leaving).toEqual(['J02', 'J03']);
    expect(voters).toEqual(['J01', 'J04', 'J05', 'J06', 'J07', 'J08', 'J09']);
  });
});

describe('the quorum', () => {
  it('is more than half of the voters and one of each college, as they are present now', () => {
    expect(meetingOf({ edition, deliberation: [] }).quorum).toMatchObject({
      reached: false,
      present: 0,
      lacking: ['SFR', 'MEDICEN', 'SNITEM'],
    });
    const five = ['J01', 'J02', 'J03', 'J04', 'J07'].map((id) => come(id));
    expect(meetingOf({ edition, deliberation: five }).quorum.reached).toBe(true);
    const four = meetingOf({ edition, deliberation: [...five, come('J02', false)] }).quorum;
    expect(four).toMatchObject({ reached: false, present: 4, needed: 5, lacking: [] });
    const noSnitem = meetingOf({
      edition,
      deliberation: [...five, come('J05'), come('J07', false)],
    });
    expect(noSnitem.quorum).toMatchObject({ reached: false, present: 5, lacking: ['SNITEM'] });
  });
});
