import { describe, expect, it } from 'vitest';
import { compareNames, compareStands } from '../../../shared/stage/collate';
import { demoEdition } from '../../make/demo-edition';

describe('the alphabetical order of the stage', () => {
  it('files the demo candidates as the drawing of all finalists does', () => {
    const names = demoEdition()
      .dossiers.filter((dossier) => dossier.status === 'eligible')
      .map((dossier) => dossier.company)
      .toSorted(compareNames);
    expect(names.map((name) => name.split(/[\s]/u)[0])).toEqual([
      '42',
      'Aimant-Plume',
      'Contraste',
      'Cryo-Fée',
      'Échopoésie',
      'L’Atelier',
      'Mammolune',
      'Néphélion',
      'Œil-de-Brume',
      'Ophélie',
      'Radionuage',
      'Sillage',
      'Société',
      'Thêta',
      'Vertébraline',
    ]);
  });

  it('does not hear accents, case, spaces nor punctuation', () => {
    expect(compareNames('L’Étoile', 'letoilf')).toBeLessThan(0);
    expect(compareNames('Zeta', 'ÉTA')).toBeGreaterThan(0);
    expect(compareNames('Œuvre', 'Odeur')).toBeGreaterThan(0);
  });

  it('walks the stands by their number', () => {
    expect(['V11', 'V2', 'Hall', 'V1'].toSorted(compareStands)).toEqual([
      'V1',
      'V2',
      'V11',
      'Hall',
    ]);
  });
});
