import { expect, it } from 'vitest';
import { showChecks } from '../../../renderer/desk/preparer/checks-shows';
import { beginDraft } from '../../../shared/edition/draft/begin';
import { checkDraft } from '../../../shared/edition/draft/checks';

it('says of an empty edition only that nothing is there yet, not that it holds together', () => {
  const draft = beginDraft({ id: 'prix-2027-test', year: 2027, start: { from: 'empty' } });
  const lines = showChecks({ draft, flaws: checkDraft(draft, undefined) }, 'fr');
  expect(lines.map(({ words }) => words)).toContain('La grille n’a aucun critère.');
  expect(lines.filter(({ state }) => state === 'done')).toEqual([]);
});

it('tells three faults of a kind, and counts the rest', () => {
  const draft = beginDraft({ id: 'prix-2027-test', year: 2027, start: { from: 'default' } });
  const alike = (b: string) => ({
    kind: 'candidates-alike' as const,
    room: 'dossiers' as const,
    blocks: false,
    facts: { a: 'C01', b },
  });
  const flaws = ['C02', 'C03', 'C04', 'C05', 'C06'].map(alike);
  const told = showChecks({ draft, flaws }, 'fr').filter(({ state }) => state === 'warns');
  expect(told.map(({ words }) => words)).toEqual([
    expect.stringContaining('C01 et C02'),
    expect.stringContaining('C01 et C03'),
    expect.stringContaining('C01 et C04'),
    '2 autres cas de même.',
  ]);
});
