import { describe, expect, it } from 'vitest';
import { ballot } from '../../../shared/ballot/ballot';
import { edition } from '../../../shared/edition/edition';
import { demoBallot, demoBallots, demoEdition } from '../../make/demo-edition';

describe('the demonstration edition', () => {
  it('is a valid edition of sixteen dossiers, nine jurors and eight recusals', () => {
    const made = edition.parse(demoEdition());
    expect([made.dossiers.length, made.jurors.length, made.recusals.length]).toEqual([16, 9, 8]);
    expect(made.shortTitle).toEqual({
      fr: 'Édition de démonstration 2027',
      en: 'Demo edition 2027',
    });
  });

  it('gives nine valid ballots with a sheet and a declaration for every dossier', () => {
    for (const made of demoBallots()) {
      const read = ballot.parse(made);
      expect(read.sheets.map((s) => s.dossier)).toEqual(read.interests.map((i) => i.dossier));
      expect(read.sheets).toHaveLength(16);
    }
  });

  it('declares a recusal with its reason where the sheet was recused', () => {
    expect(demoBallot('J03.rev1').interests.filter((i) => i.kind === 'recusal')).toEqual([
      {
        dossier: 'C04',
        kind: 'recusal',
        why: 'scientific',
        note: 'Investigateur de l’étude clinique (fictif)',
      },
      { dossier: 'C10', kind: 'recusal', why: 'employment', note: 'Consultant rémunéré (fictif)' },
    ]);
  });

  it('leaves an empty mark absent and an unmarked dossier blank', () => {
    const sheet = demoBallot('J05.rev1').sheets.find((s) => s.dossier === 'C10');
    expect(sheet?.marks).toEqual({ INN: 4, MED: 4, EVI: 3, WRK: 4, REG: 1, TEA: 2, ECO: 4 });
    const blank = demoBallot('J09.rev1').sheets.find((s) => s.dossier === 'C12');
    expect(blank?.state).toBe('blank');
  });
});
