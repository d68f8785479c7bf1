import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { PointCitations } from '../../../renderer/desk/organiser/deliberation-room/point-citations';
import type { DeliberationActs } from '../../../renderer/desk/organiser/deliberation-room/use-deliberation';
import { NO_OCCASION } from '../../../renderer/store/occasion';
import { theme, variables } from '../../../renderer/theme/theme';
import type { Deliberation } from '../../../shared/decision/deliberation';
import { meetingOf } from '../../../shared/decision/meeting';
import type { Edition } from '../../../shared/edition/edition';
import { COUNTED_FILES } from '../../make/demo-edition';
import { bring, edition as demo } from './gathered-demo';

const edition: Edition = {
  ...demo,
  dossiers: demo.dossiers.map((one) => (one.id === 'C02' ? { ...one, nameConfirmed: false } : one)),
};
const AT = '2027-10-09T15:00:00Z';
const awarded: Deliberation = [
  { kind: 'award', at: AT, award: 'laureate', dossiers: ['C02'], reason: '' },
  { kind: 'award', at: AT, award: 'commended', dossiers: ['C04'], reason: '' },
];
const proofOf = (words: string): Deliberation => [
  { kind: 'nameProof', at: AT, dossier: 'C02', words, by: 'Mme Martin' },
];

/** The point where winners' names are read over, after these acts; what it records is kept. */
function look(deliberation: Deliberation) {
  const { ledger, receipts } = bring(COUNTED_FILES);
  const { standings } = gather(edition, '0'.repeat(64), ledger, []);
  const given = {
    ...{ edition, language: 'fr' as const, standings },
    counted: rank(edition, standings, deliberation),
    meeting: meetingOf({ edition, deliberation }),
    rows: { ledger, receipts, choices: [], deliberation, seal: null, occasion: NO_OCCASION },
  };
  const confirmed: [string, string][] = [];
  const acts = {
    recordProof: (one: { readonly id: string }, by: string) => {
      confirmed.push([one.id, by]);
      return Promise.resolve();
    },
  } as unknown as DeliberationActs;
  render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <PointCitations given={given} acts={acts} />
    </MantineProvider>,
  );
  return confirmed;
}

afterEach(cleanup);

it('shows an unconfirmed winner’s name large, and asks who confirms it before it may', () => {
  const confirmed = look(awarded);
  expect(screen.getAllByText('Œil-de-Brume').some((one) => one.tagName === 'BDI')).toBe(true);
  const act = screen.getByRole('button', { name: 'L’orthographe est juste' });
  expect(act).toHaveAttribute('aria-disabled', 'true');
  expect(act).toHaveAccessibleDescription('Un nom est demandé.');
  fireEvent.click(act);
  fireEvent.change(screen.getByLabelText('Qui la confirme'), { target: { value: '  ' } });
  fireEvent.click(act);
  expect(confirmed).toEqual([]);
  fireEvent.change(screen.getByLabelText('Qui la confirme'), { target: { value: 'Mme Martin' } });
  fireEvent.click(act);
  expect(confirmed).toEqual([['C02', 'Mme Martin']]);
});

it('asks it of a winner only, and once', () => {
  const { product } = edition.dossiers.find(({ id }) => id === 'C02') ?? { product: '' };
  look([...awarded, ...proofOf(`Œil-de-Brume · ${product}`)]);
  expect(screen.queryByRole('button', { name: 'L’orthographe est juste' })).toBeNull();
});

it('asks again where the name is no longer the one confirmed', () => {
  look([...awarded, ...proofOf('Oeil-de-Brume · Autre')]);
  expect(screen.getByRole('button', { name: 'L’orthographe est juste' })).toBeVisible();
});
