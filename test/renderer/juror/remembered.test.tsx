import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useMachine } from '../../../renderer/ui/machine';
import type { Bridge, JurorSession, MachineState } from '../../../shared/ipc';
import { ok, refuse } from '../../../shared/result';
import { forgetMachine, sessionOf, sitDown } from '../../make/juror-desk';
import { codeField, declareNothing, enter, giveCode, sheet } from '../../make/juror-hands';
import { editionUnderTest } from '../../make/signed';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

const BOX = 'Se souvenir de moi sur cet ordinateur';
const box = () => screen.findByRole('checkbox', { name: BOX });

/** A computer with a keychain, and whom it remembers. */
function computer(session: JurorSession | null, more: { isLost?: boolean; keeps?: boolean } = {}) {
  const asked: boolean[] = [];
  const answers: Partial<Bridge> = {
    recallJuror: () =>
      Promise.resolve(ok({ canRemember: true, isLost: more.isLost ?? false, session })),
    rememberMe: ({ isRemembered }) => {
      asked.push(isRemembered);
      return Promise.resolve(ok({ isRemembered: isRemembered && (more.keeps ?? true) }));
    },
  };
  return { asked, answers };
}

describe('a computer that remembers the juror', () => {
  it('offers nothing where the system keeps no secrets', async () => {
    const recallJuror: Bridge['recallJuror'] = () =>
      Promise.resolve(ok({ canRemember: false, isLost: false, session: null }));
    sitDown({ answers: { recallJuror } });
    await giveCode(user);
    expect(await screen.findByText('Code reconnu')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: BOX })).toBeNull();
  });

  it('is asked by nobody unless the box is ticked', async () => {
    const { asked, answers } = computer(null);
    sitDown({ answers });
    expect(await box()).not.toBeChecked();
    expect(await box()).toHaveAccessibleDescription(/ouvre votre session de l’ordinateur/);
    await giveCode(user);
    expect(await screen.findByText('Code reconnu')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('is asked once the code opened, when the box was ticked before', async () => {
    const { asked, answers } = computer(null);
    sitDown({ answers });
    await user.click(await box());
    await giveCode(user);
    await waitFor(() => expect(asked).toEqual([true]));
    await user.click(await box());
    await waitFor(() => expect(asked).toEqual([true, false]));
    expect(await box()).not.toBeChecked();
  });

  it('is asked by nobody when the code is wrong', async () => {
    const { asked, answers } = computer(null);
    sitDown({ answers });
    await user.click(await box());
    await user.type(await codeField(), '0000000000');
    expect(await screen.findByText(/Ce code n’ouvre pas cette édition/)).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('says so when the system does not keep the code', async () => {
    const { answers } = computer(null, { keeps: false });
    sitDown({ answers });
    await user.click(await box());
    await giveCode(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('n’a pas gardé le code');
    expect(await box()).not.toBeChecked();
  });

  it('lets the juror in without the code', async () => {
    const { answers } = computer(sessionOf('J04', editionUnderTest()));
    sitDown({ answers: { ...answers, unlockAsJuror: () => Promise.reject(new Error('typed')) } });
    expect(await screen.findByRole('heading', { name: 'Mme Pôle Île-de-Fiction' })).toHaveFocus();
    expect(await box()).toBeChecked();
  });

  it('asks the code again when what it kept opens nothing', async () => {
    const { answers } = computer(null, { isLost: true });
    sitDown({ answers });
    expect(await screen.findByText(/Tapez votre code.*rien n’est perdu/)).toBeVisible();
    await giveCode(user);
    expect(await screen.findByText('Code reconnu')).toBeVisible();
  });

  it('opens by the typed code when asking the computer fails', async () => {
    sitDown({ answers: { recallJuror: () => Promise.resolve(refuse({ kind: 'gone' })) } });
    await giveCode(user);
    expect(await screen.findByText('Code reconnu')).toBeVisible();
  });

  it('is told to forget in « Cet ordinateur », which advises to encrypt the disk', async () => {
    const { asked, answers } = computer(null);
    const state: MachineState = {
      seq: 3,
      snapshotAt: null,
      edition: 'demo-2027',
      fingerprint: 'AAAA BBBB CCCC DDDD',
      memory: 'remembers',
    };
    sitDown({
      answers: {
        ...answers,
        recallJuror: () => Promise.resolve(refuse({ kind: 'gone' })),
        machineState: () => Promise.resolve(ok(state)),
      },
    });
    await enter(user);
    await declareNothing(user);
    expect(await sheet()).toBeVisible();
    useMachine.getState().open();
    expect(await box()).toBeChecked();
    expect(screen.getByText(/Palmarès ne peut pas voir s’il est activé/)).toBeVisible();
    await user.click(await box());
    await waitFor(() => expect(asked).toEqual([false]));
    expect(await box()).not.toBeChecked();
  });
});
