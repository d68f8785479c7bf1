import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ballot, ballot } from '../../../shared/ballot/ballot';
import { ok, refuse } from '../../../shared/result';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, marked, sheet, shortEdition, strike } from '../../make/juror-hands';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

describe('the hand-in', () => {
  const payloads: string[] = [];
  let dialog: 'saved' | 'closed' | 'full' = 'saved';
  beforeEach(async () => {
    payloads.length = 0;
    dialog = 'saved';
    sitDown({
      edition: shortEdition(),
      answers: {
        handIn: ({ payload, rev }) => {
          payloads.push(payload);
          if (dialog === 'full') return Promise.resolve(refuse({ kind: 'disk-full' }));
          const name = `bulletin-7K3Q-r${rev}.ballot`;
          const file = { ref: 'saved', name, kind: 'ballot' } as const;
          const saved = dialog === 'saved' ? { name, file } : null;
          return Promise.resolve(ok({ saved, envelope: '' }));
        },
      },
    });
    await enter(user);
    await declareNothing(user);
    strike('45344534');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('5332113');
    await waitFor(() => expect(marked('Équipe et maturité')).toEqual(['3']));
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    await screen.findByRole('heading', { name: 'Mon classement' });
  });

  const read = (at: number): Ballot => ballot.parse(JSON.parse(payloads.at(at) ?? ''));
  const signButton = () => screen.getByRole('button', { name: 'Signer et enregistrer le fichier' });
  async function giveUpAndSign(): Promise<void> {
    await user.click(screen.getByRole('button', { name: 'Renoncer à ce dossier' }));
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
  }

  async function saveAgain(): Promise<void> {
    const name = 'Enregistrer de nouveau ce fichier';
    await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
    await user.click(screen.getByRole('button', { name }));
  }

  it('names the missing mark and leads to it', async () => {
    expect(screen.getByText('Une note manque')).toBeVisible();
    expect(signButton()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Aller à la note' }));
    expect(await screen.findByText('Sobriété (énergie', { exact: false })).toBeVisible();
  });

  it('gives main exactly what was entered, and shows the receipt', async () => {
    await giveUpAndSign();
    expect(await screen.findByText(/^[0-9A-Z]{4} · [0-9A-Z]{4} · [0-9A-Z]{4}$/)).toBeVisible();
    const made = read(0);
    expect([made.rev, made.prev, made.status, made.juror]).toEqual([1, null, 'final', 'J04']);
    expect(made.sheets).toEqual([
      {
        dossier: 'C12',
        state: 'marked',
        comment: '',
        marks: { INN: 4, MED: 5, EVI: 3, WRK: 4, REG: 4, MKT: 5, TEA: 3, ECO: 4 },
      },
      { dossier: 'C13', state: 'recused', comment: '', marks: {} },
      {
        dossier: 'C14',
        state: 'marked',
        comment: '',
        marks: { INN: 5, MED: 3, EVI: 3, WRK: 2, REG: 1, MKT: 1, TEA: 3 },
      },
    ]);
    expect(made.interests.map((each) => each.kind)).toEqual(['none', 'recusal', 'none']);
    const handedIn = await screen.findByRole('heading', { name: 'Révision 1 remise' });
    await waitFor(() => expect(handedIn).toHaveFocus());
  });

  it('gives the very same payload when the same revision is exported again', async () => {
    await giveUpAndSign();
    await saveAgain();
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect(payloads[1]).toBe(payloads[0]);
  });

  it('stays signed, and says that no file left, when the dialog is closed', async () => {
    dialog = 'closed';
    await giveUpAndSign();
    expect((await screen.findAllByText(/pas encore enregistrée/))[0]).toBeVisible();
    dialog = 'saved';
    await saveAgain();
    expect(await screen.findByText('Fichier : bulletin-7K3Q-r1.ballot')).toBeVisible();
    expect(payloads[1]).toBe(payloads[0]);
  });

  it('says in a sentence that the key is full', async () => {
    dialog = 'full';
    await giveUpAndSign();
    expect(await screen.findByRole('alert')).toHaveTextContent('Le disque est plein.');
  });

  it('is followed by a second revision that cites the first, once a mark changed', async () => {
    await giveUpAndSign();
    await screen.findByText('Rien n’a changé depuis la révision 1.');
    await user.click(screen.getByRole('button', { name: '42 % Lumière' }));
    await sheet();
    strike('4');
    await screen.findByText(/,[0-9] sur 100$/, { selector: 'b' });
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    expect(await screen.findByText(/Une note a changé depuis la révision 1\./)).toBeVisible();
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect([read(1).rev, read(1).prev]).toEqual([2, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(read(1).sheets[2]?.marks.ECO).toBe(4);
  });

  it('leaves behind the marks of a dossier recused since', async () => {
    await user.click(screen.getByRole('button', { name: 'Revenir aux dossiers' }));
    await user.click(await screen.findByRole('button', { name: 'Mes liens' }));
    const row = await screen.findByRole('radiogroup', { name: 'Lien avec 42 % Lumière' });
    await user.click(within(row).getByRole('radio', { name: 'Déport' }));
    expect(await screen.findByText(/ne partiront pas avec votre fichier/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revenir aux dossiers' }));
    await user.click(await screen.findByRole('button', { name: 'Remettre mes notes' }));
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(1));
    expect(read(0).sheets[2]).toEqual({ dossier: 'C14', state: 'recused', comment: '', marks: {} });
  });
});
