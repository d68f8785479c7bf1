import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { readAids } from '../../../renderer/store/juror-aids';
import { readWork } from '../../../renderer/store/juror-work';
import { ok } from '../../../shared/result';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import {
  codeField,
  declareNothing,
  enter,
  giveCode,
  marked,
  sheet,
  shortEdition,
  strike,
} from '../../make/juror-hands';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

async function sitAtTheDesk(): Promise<void> {
  sitDown({ edition: shortEdition(), answers: { lock: () => Promise.resolve(ok({})) } });
  await enter(user);
  await declareNothing(user);
}
const list = () => screen.getByRole('navigation', { name: 'Dossiers' });
const rows = () => within(list()).getAllByRole('listitem');
const saved = () => waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());

describe('the list of dossiers', () => {
  beforeEach(sitAtTheDesk);

  it('keeps a star and a sign to come back, struck one after the other', async () => {
    await user.keyboard('sr');
    await waitFor(() => expect(within(list()).getByText('étoilé')).toBeInTheDocument());
    await waitFor(() => expect(within(list()).getByText('à revoir')).toBeInTheDocument());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'Étoilés');
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'Incomplets');
    await user.click(screen.getByRole('button', { name: 'Tout montrer' }));
    expect(rows()).toHaveLength(3);
  });

  it('puts the best total first, and closed dossiers at the foot', async () => {
    strike('33333333');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('55555555');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ranger' }), 'Mon total');
    await waitFor(() => expect(rows()[0]).toHaveTextContent('42 % Lumière'));
    expect(rows()[2]).toHaveTextContent('déport');
  });

  it('leads N down the list as it is shown, and Escape back to the sheet', async () => {
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ranger' }), 'Nom');
    await user.keyboard('{Escape}');
    expect((await sheet()).contains(document.activeElement)).toBe(true);
    // Sorted by name, « 42 % Lumière » stands before the one that lies open.
    await user.keyboard('N');
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
  });

  it('is one stop for Tab, with arrows inside', async () => {
    const [first, second] = within(list())
      .getAllByRole('button')
      .filter((each) => each.closest('li'));
    expect(first).toHaveAttribute('tabindex', '0');
    expect(second).toHaveAttribute('tabindex', '-1');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
  });

  it('finds words without accents in open dossiers only, and opens where they stand', async () => {
    await user.keyboard('{Control>}f{/Control}');
    const field = screen.getByRole('textbox', { name: 'Chercher dans tous les dossiers' });
    expect(field).toHaveFocus();
    await user.keyboard('LUMIERE');
    const found = await within(list()).findAllByText('Lumière', { selector: 'mark' });
    expect(found.length).toBeGreaterThan(0);
    // C13 is recused: not even its name is searched.
    await user.clear(field);
    await user.keyboard('Premiers Regards');
    expect(await within(list()).findByText(/^Rien de tel/)).toBeVisible();
  });
});

describe('a link found while reading', () => {
  it('is declared in two clicks: its consequence first, then the marks stay behind', async () => {
    await sitAtTheDesk();
    strike('45');
    await user.click(screen.getByRole('button', { name: 'Déclarer un lien' }));
    expect(screen.getByText(/vos 2 notes de ce dossier sont retirées\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Me déporter et retirer mes notes' }));
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
    expect(screen.getByText(/^Déport enregistré/)).toBeInTheDocument();
    await saved();
    const database = new JurorDatabase('demo-2027', 'J04');
    const work = await readWork(database);
    expect(work.interests.get('C12')).toMatchObject({ kind: 'recusal', why: 'other' });
    database.close();
  });

  it('may change nothing: a declared link keeps the marks', async () => {
    await sitAtTheDesk();
    strike('4');
    await user.click(screen.getByRole('button', { name: 'Déclarer un lien' }));
    await user.click(screen.getByRole('button', { name: 'Lien déclaré, je continue à noter' }));
    await saved();
    expect(marked('Caractère innovant')).toEqual(['4']);
  });
});

describe('two dossiers side by side', () => {
  it('shows own marks by criterion, while digits mark nothing', async () => {
    await sitAtTheDesk();
    strike('4');
    await user.keyboard('v');
    expect(await screen.findByRole('heading', { name: 'Côte à côte' })).toHaveFocus();
    const row = screen.getByRole('row', { name: /^Caractère innovant/ });
    expect(within(row).getByText('4')).toBeVisible();
    strike('5');
    await user.keyboard('{Escape}');
    await sheet();
    expect(marked('Besoin médical et bénéfice patient')).toEqual([]);
  });
});

describe('the practice', () => {
  it('is offered before the first mark, and reaches neither the store nor the ballot', async () => {
    await sitAtTheDesk();
    await user.click(await screen.findByRole('button', { name: 'S’exercer' }));
    expect(await screen.findByRole('heading', { name: 'Lanterne d’essai' })).toBeVisible();
    strike('45');
    await waitFor(() => expect(marked('Besoin médical et bénéfice patient')).toEqual(['5']));
    expect(within(await sheet()).getByText('non gardé')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Terminer l’exercice' }));
    expect(marked('Caractère innovant')).toEqual([]);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'S’exercer' })).not.toBeInTheDocument(),
    );
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.size).toBe(0);
    database.close();
  });
});

describe('rest', () => {
  beforeEach(sitAtTheDesk);

  it('hides everything at F9; only Escape comes back', async () => {
    await user.keyboard('{F9}');
    expect(await screen.findByRole('dialog', { name: 'Écran caché' })).toHaveFocus();
    await user.keyboard('4');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(marked('Caractère innovant')).toEqual([]);
  });

  it('asks the code again after a lock, and finds the same place', async () => {
    strike('4');
    await saved();
    await user.click(screen.getByRole('button', { name: 'Préférences' }));
    await user.click(await screen.findByRole('button', { name: 'Verrouiller l’écran' }));
    expect(await screen.findByRole('heading', { name: 'Écran verrouillé' })).toBeVisible();
    expect(await codeField()).toHaveValue('');
    await giveCode(user);
    await sheet();
    expect(marked('Caractère innovant')).toEqual(['4']);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Besoin');
  });

  it('turns single letters off, and remembers it', async () => {
    await user.click(screen.getByRole('button', { name: 'Préférences' }));
    const letters = await screen.findByRole('switch', { name: /^Raccourcis d’une seule lettre/ });
    await user.click(letters);
    await waitFor(() => expect(letters).not.toBeChecked());
    await user.keyboard('{Escape}');
    await saved();
    await user.keyboard('n');
    expect(screen.queryByRole('heading', { name: '42 % Lumière' })).not.toBeInTheDocument();
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readAids(database)).habits.letters).toBe(false);
    database.close();
  });
});

describe('reflecting before signing', () => {
  it('says the spread, the ties, and what changed since the first reading', async () => {
    await sitAtTheDesk();
    strike('33333333');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('44444444');
    await saved();
    await user.keyboard('{Backspace}');
    strike('3');
    await saved();
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    const said = await screen.findByRole('region', { name: 'Ce que disent vos notes' });
    expect(within(said).getByText('Vous n’utilisez que 3 et 4.')).toBeVisible();
    expect(within(said).getByText(/4 puis 3$/)).toHaveTextContent('42 % Lumière');
  });
});

describe('a hearing', () => {
  it('runs the speaker’s clock beside the sheet, which goes on taking marks', async () => {
    await sitAtTheDesk();
    await user.keyboard('t');
    const clock = await screen.findByRole('timer', { name: 'Présentation' });
    expect(clock).toHaveTextContent('5:00');
    await user.keyboard('t');
    expect(await screen.findByRole('button', { name: /^Suspendre/ })).toBeVisible();
    strike('4');
    expect(marked('Caractère innovant')).toEqual(['4']);
    await user.click(screen.getByRole('button', { name: 'Passer aux questions' }));
    expect(await screen.findByRole('timer', { name: 'Questions' })).toBeVisible();
    await user.keyboard('n');
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
    expect(screen.getByRole('timer', { name: 'Présentation' })).toHaveTextContent('5:00');
  });
});
