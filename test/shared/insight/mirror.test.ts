import { expect, it } from 'vitest';
import { mirrorOf } from '../../../shared/insight/mirror';
import { sayMirror } from '../../../shared/words/tell-insight';
import { demoBallot, demoEdition } from '../../make/demo-edition';

const { grid } = demoEdition();
const sheet = (dossier: string, mark: number, more: Record<string, number> = {}) => ({
  ...{ dossier, state: 'marked' as const, comment: '' },
  marks: { ...Object.fromEntries(grid.criteria.map(({ id }) => [id, mark])), ...more },
});
const names = {
  dossier: (id: string) => id,
  juror: (id: string) => id,
  criterion: (id: string) => id,
};

it('shows a juror who only uses 3 and 4, what never varies and what ties', () => {
  const mirror = mirrorOf(
    {
      sheets: [
        sheet('A', 3, { INN: 4 }),
        sheet('B', 3, { MED: 4 }),
        sheet('C', 3),
        { dossier: 'D', state: 'recused', marks: { INN: 1 }, comment: '' },
        { dossier: 'E', state: 'marked', marks: { INN: 3 }, comment: '' },
      ],
    },
    grid,
  );
  // INN and MED weigh 20: A and B total 320, C 300; on 100, 64, 64 and 60.
  expect(mirror).toMatchObject({ sheets: 3, levels: [3, 4], scale: [1, 2, 3, 4, 5] });
  expect(mirror.ties).toEqual([['A', 'B']]);
  expect(mirror.spread?.low).toBe(60);
  expect(mirror.spread?.high).toBe(64);
  expect(mirror.spread?.deviation).toBeCloseTo(Math.sqrt(16 / 3), 12);
  expect(mirror.byCriterion.find(({ criterion }) => criterion === 'INN')).toEqual({
    ...{ criterion: 'INN', levels: [3, 4], marks: 4 },
  });
  expect(mirror.flat).toEqual(['EVI', 'WRK', 'REG', 'MKT', 'TEA', 'ECO']);
  const told = sayMirror(mirror, { language: 'fr', names });
  expect(told).toContain('Vous n’utilisez que 3 et 4.');
  expect(told).toContain('Vos notes vont de 60,0 à 64,0 sur 100.');
  expect(sayMirror(mirror, { language: 'en', names })).toContain('You only use 3 and 4.');
});

it('has nothing to compare under two complete sheets', () => {
  const mirror = mirrorOf({ sheets: [sheet('A', 3)] }, grid);
  expect(mirror).toMatchObject({ sheets: 1, spread: null, flat: [], ties: [] });
  expect(sayMirror(mirror, { language: 'en', names })).toEqual([
    'Fewer than two complete sheets: nothing to compare yet.',
  ]);
});

it('is made of one ballot alone: the president’s, from the published file', () => {
  const mirror = mirrorOf(demoBallot('J01.rev1'), grid);
  // Fourteen dossiers marked, one recused, and the withdrawn one.
  expect(mirror.sheets).toBe(15);
  expect(mirror.ties.flat()).toEqual([...new Set(mirror.ties.flat())]);
});
