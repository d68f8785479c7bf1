import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingAgain } from '../../../renderer/derive/juror-closing';
import { type Ballot, ballot } from '../../../shared/ballot/ballot';
import type { Edition } from '../../../shared/edition/edition';
import { ok } from '../../../shared/result';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, sheet, shortEdition, strike } from '../../make/juror-hands';

let user: UserEvent;
const payloads: string[] = [];
beforeEach(() => {
  user = userEvent.setup();
  payloads.length = 0;
});
afterEach(forgetMachine);

const PAST = '2020-10-09';
const read = (at: number): Ballot => ballot.parse(JSON.parse(payloads.at(at) ?? ''));
const signButton = () => screen.getByRole('button', { name: 'Signer et enregistrer le fichier' });

/** The short edition, deliberated long ago, with what its rules say. */
function deliberated(rules: Partial<Edition['rules']>): Edition {
  const edition = shortEdition();
  return {
    ...edition,
    schedule: { ...edition.schedule, deliberation: PAST },
    rules: { ...edition.rules, ...rules },
  };
}

/** Everything marked, at the hand-in. */
async function comeToSign(edition: Edition): Promise<void> {
  sitDown({
    edition,
    answers: {
      handIn: ({ payload, rev }) => {
        payloads.push(payload);
        const name = `bulletin-7K3Q-r${rev}.ballot`;
        const file = { ref: 's', name, kind: 'ballot' } as const;
        return Promise.resolve(ok({ saved: { name, file }, envelope: '' }));
      },
    },
  });
  await enter(user);
  await declareNothing(user);
  strike('45344534');
  await user.keyboard('n');
  await screen.findByRole('heading', { name: '42 % Lumière' });
  strike('53321134');
  await screen.findByText(/,[0-9] sur 100$/, { selector: 'b' });
  await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
  await screen.findByRole('heading', { name: 'Mon classement' });
}

/** Signs a first revision, then gives another mark and comes back. */
async function signThenThinkAgain(): Promise<void> {
  await waitFor(() => expect(signButton()).toBeEnabled());
  await user.click(signButton());
  await screen.findByText('Rien n’a changé depuis la révision 1.');
  await user.click(screen.getByRole('button', { name: '42 % Lumière' }));
  await sheet();
  strike('1');
  await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
  await screen.findByRole('heading', { name: 'Mon classement' });
}

describe('signing again after the deliberation', () => {
  it('takes a reason where the edition allows it, and the reason leaves with the ballot', async () => {
    await comeToSign(deliberated({ maySignAgain: true }));
    await signThenThinkAgain();
    expect(await screen.findByText('Dites d’abord pourquoi vous signez de nouveau.')).toBeVisible();
    expect(signButton()).toBeDisabled();
    const field = screen.getByRole('textbox', { name: /Pourquoi signez-vous de nouveau/ });
    await user.type(field, '   ');
    expect(signButton()).toBeDisabled();
    await user.type(field, 'Une coquille dans ma note.');
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect(read(0).reason).toBeUndefined();
    expect([read(1).rev, read(1).reason]).toEqual([2, 'Une coquille dans ma note.']);
    expect(await screen.findByText('Rien n’a changé depuis la révision 2.')).toBeVisible();
  });

  it('is refused in a sentence where the edition does not allow it', async () => {
    await comeToSign(deliberated({}));
    await signThenThinkAgain();
    expect(await screen.findByText(/ne permet pas de signer de nouveau/)).toBeVisible();
    expect(signButton()).toBeDisabled();
  });

  it('is free before, and a moment nobody can read closes nothing', () => {
    const edition = deliberated({});
    expect(signingAgain(edition, Date.parse('2020-10-09T12:00:00Z'))).toBe('free');
    expect(signingAgain(edition, Date.parse('2020-10-11'))).toBe('closed');
    const unread = { ...edition, schedule: { ...edition.schedule, deliberation: 'bientôt' } };
    expect(signingAgain(unread, Date.parse('2030-01-01'))).toBe('free');
  });
});

describe('a comment that the edition asks for', () => {
  it('is named beside the sheet and at the hand-in until it is written', async () => {
    const edition = shortEdition();
    await comeToSign({ ...edition, rules: { ...edition.rules, commentRequired: true } });
    expect(screen.getByText('Il manque un commentaire')).toBeVisible();
    expect(signButton()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Aller à la note' }));
    expect(await screen.findByText(/Il reste le commentaire/)).toBeVisible();
    const field = screen.getByRole('textbox', { name: /^Commentaire/ });
    expect(field).toBeRequired();
    await user.type(field, 'Vu.');
    await waitFor(() => expect(screen.queryByText(/Il reste le commentaire/)).toBeNull());
  });
});
