import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, strike } from '../../make/juror-hands';
import { editionUnderTest } from '../../make/signed';

let user: UserEvent;
const whole = editionUnderTest();
const LONG = whole.dossiers.find(({ id }) => id === 'C13')?.company ?? '';

/** C12, then C13, whose company has 122 characters and which nobody need leave here. */
beforeEach(async () => {
  user = userEvent.setup();
  const dossiers = whole.dossiers.filter(({ id }) => ['C12', 'C13'].includes(id));
  sitDown({ edition: { ...whole, dossiers, recusals: [] } });
  await enter(user);
  await declareNothing(user);
});
afterEach(forgetMachine);

it('a name of 122 characters is whole in the list, over its dossier and beside it', async () => {
  expect(LONG).toHaveLength(122);
  const list = screen.getByRole('navigation', { name: 'Dossiers' });
  expect(within(list).getByText(LONG)).toBeVisible();
  await user.keyboard('v');
  const second = await screen.findByRole('combobox', { name: 'Second dossier' });
  await user.selectOptions(second, `C13 · ${LONG}`);
  expect(await screen.findByRole('button', { name: `Ouvrir ${LONG}` })).toBeVisible();
});

it('it is whole when its speaker is next, and in one’s own ranking', async () => {
  strike('44444444');
  await user.keyboard('t');
  const next = await screen.findByRole('button', { name: /^Orateur suivant/ });
  expect(next).toHaveAccessibleName(expect.stringContaining(LONG));
  await user.click(next);
  expect(await screen.findByRole('heading', { name: LONG })).toBeVisible();
  strike('44444444');
  await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
  await screen.findByRole('heading', { name: 'Mon classement' });
  expect(screen.getAllByText(LONG)[0]).toBeVisible();
  expect(screen.getByRole('button', { name: new RegExp(`^Comparer .*${LONG}`) })).toBeVisible();
});
