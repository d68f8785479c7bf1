import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_HISTORY, record, retake } from '../../../renderer/derive/juror-undo';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, marked, shortEdition, strike } from '../../make/juror-hands';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

describe('taking back', () => {
  beforeEach(async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    await declareNothing(user);
  });

  it('undoes and redoes marks by key, says so, and keeps what is left on the disk', async () => {
    strike('45');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(marked('Besoin médical et bénéfice patient')).toEqual([]));
    expect(screen.getByText(/^Annulé : Besoin médical/)).toHaveTextContent('pas de note');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(marked('Besoin médical et bénéfice patient')).toEqual(['5']));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.get('C12')?.marks).toEqual({ INN: 4 });
    database.close();
  });

  it('goes back to the dossier where the mark was made', async () => {
    strike('4');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Lumière');
    expect(marked('Caractère innovant')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Annuler' })).toBeDisabled();
  });

  it('takes a whole comment back in one step', async () => {
    const field = () => screen.getByRole('textbox', { name: /^Commentaire/ });
    await user.keyboard('c');
    await user.keyboard('Belle image.{Escape}');
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(field()).toHaveValue(''));
    await user.click(screen.getByRole('button', { name: 'Rétablir' }));
    await waitFor(() => expect(field()).toHaveValue('Belle image.'));
  });
});

it('a mark made after an undo ends what could be done again', () => {
  const mark = (after: number) =>
    ({ what: 'mark', dossier: 'C02', criterion: 'INN', before: null, after }) as const;
  const undone = retake(record(NO_HISTORY, mark(3)), 'undo');
  expect(undone?.history.future).toHaveLength(1);
  expect(record(undone?.history ?? NO_HISTORY, mark(5)).future).toEqual([]);
});
