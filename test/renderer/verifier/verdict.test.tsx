import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Recount } from '../../../renderer/verifier/recount';
import { Verdict } from '../../../renderer/verifier/verdict';
import type { Decision } from '../../../shared/decision/decision';
import { demoPrize } from '../../shared/decision/demo-decision';

/** The decision of the demonstration as if another method had separated its first two. */
const by = (method: Recount['method'], separatedBy: string): Recount => {
  const [first, second] = demoPrize.decision.ranking;
  if (!first || !second) throw new Error('the demonstration ranks nobody');
  const ranking: Decision['ranking'] = [first, { ...second, separatedBy }];
  return {
    file: 'decision.palmares',
    found: {
      ...{ ok: true, sameLaureate: true, laureate: { sealed: ['C02'], recomputed: ['C02'] } },
      ...{ fingerprint: null, sealedAt: null, by: [], cosigners: [], mergeCode: null },
      ...{ ballots: 9, fromPaper: [], faults: [] },
    },
    decision: { ...demoPrize.decision, ranking },
    names: new Map(),
    entries: [],
    method,
  };
};

it('the page heads its exact figures with the method that ranked, and names what it separated', () => {
  render(<Verdict recount={by('college', 'college')} language="fr" />);
  expect(screen.getByRole('columnheader', { name: 'Moyenne par collège' })).toBeVisible();
  expect(screen.getByRole('row', { name: /C04.*collèges$/ })).toBeVisible();
});

it('a step of the ladder keeps its own name, the mean among them', () => {
  render(<Verdict recount={by('copeland', 'mean')} language="fr" />);
  expect(screen.getByRole('columnheader', { name: 'Duels gagnés (Copeland)' })).toBeVisible();
  expect(screen.getByRole('row', { name: /C04.*moyenne$/ })).toBeVisible();
});
