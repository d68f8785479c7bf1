import { describe, expect, it } from 'vitest';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import {
  examinationsOf,
  examinedNow,
  notesOf,
  staysOf,
} from '../../../shared/decision/examination';
import { meetingOf, whoWithdraws } from '../../../shared/decision/meeting';
import { whatCounts } from '../../../shared/merge/standings';
import { DEMO_FILES, demoEdition, ledgerOf } from './demo-jury';

const come = (juror: string, at: string, present = true): Act => {
  return { kind: 'presence', at, juror, present };
};
const open = (dossier: string, at: string, withdrew: string[] = []): Act => {
  return { kind: 'examination', at, dossier, step: 'opened', withdrew, chair: null };
};
const close = (dossier: string, at: string): Act => {
  return { kind: 'examination', at, dossier, step: 'closed', withdrew: [], chair: null };
};

describe('the dossiers that a meeting examines', () => {
  it('are one at a time: opening another closes the one before', () => {
    const acts = [open('C02', '14:00'), open('C04', '14:10', ['J03']), close('C04', '14:20')];
    expect(examinationsOf(acts)).toEqual([
      { dossier: 'C02', withdrew: [], chair: null, opened: '14:00', closed: '14:10' },
      { dossier: 'C04', withdrew: ['J03'], chair: null, opened: '14:10', closed: '14:20' },
    ]);
    expect(examinedNow(acts)).toBeNull();
    expect(examinedNow(acts.slice(0, 2))?.dossier).toBe('C04');
  });

  it('keep the last note of each, and none that was emptied', () => {
    const note = (dossier: string, words: string): Act => ({
      ...{ kind: 'note', at: '', dossier },
      words,
    });
    const notes = notesOf([
      note('C02', 'un'),
      note('C02', 'deux'),
      note('C04', 'x'),
      note('C04', ' '),
    ]);
    expect([...notes]).toEqual([['C02', 'deux']]);
  });
});

describe('the stays of a member', () => {
  it('go from each coming in to the next going out, whatever is recorded twice', () => {
    const acts: Deliberation = [
      come('J01', '14:00'),
      come('J01', '14:01'),
      come('J01', '15:00', false),
      come('J01', '15:05', false),
      come('J01', '15:30'),
      come('J02', '14:00', false),
    ];
    expect(staysOf(acts).get('J01')).toEqual([
      { from: '14:00', to: '15:00' },
      { from: '15:30', to: null },
    ]);
    expect(staysOf(acts).get('J02')).toEqual([]);
  });
});

describe('who withdraws', () => {
  const edition = demoEdition;
  const standings = whatCounts({ edition, ledger: ledgerOf(DEMO_FILES), choices: [] });

  it('is everybody present who is recused on the dossier, and nobody who is absent', () => {
    const here = (ids: readonly string[]) =>
      meetingOf({ edition, deliberation: ids.map((id) => come(id, '')) });
    const all = here(edition.jurors.map(({ id }) => id));
    expect(whoWithdraws({ edition, standings, meeting: all, dossier: 'C06' })).toEqual(['J01']);
    expect(whoWithdraws({ edition, standings, meeting: all, dossier: 'C02' })).toEqual([]);
    const few = here(['J02', 'J03']);
    expect(whoWithdraws({ edition, standings, meeting: few, dossier: 'C06' })).toEqual([]);
  });

  it('is also who does not vote', () => {
    const silent = {
      ...edition,
      jurors: edition.jurors.map((one) => (one.id === 'J01' ? { ...one, voting: false } : one)),
    };
    const meeting = meetingOf({ edition: silent, deliberation: [come('J01', '')] });
    expect(whoWithdraws({ edition: silent, standings, meeting, dossier: 'C06' })).toEqual(['J01']);
  });
});
