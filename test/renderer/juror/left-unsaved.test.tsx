import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClosingDialog } from '../../../renderer/desk/unsaved/closing-dialog';
import { UnsavedNotice } from '../../../renderer/desk/unsaved/unsaved-notice';
import { settled } from '../../../renderer/store/commit';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { leave } from '../../../renderer/ui/leave';
import type { Bridge } from '../../../shared/ipc';
import { ok, refuse } from '../../../shared/result';
import { amended, published, reworded } from '../../make/amended';
import { CODE, forgetMachine, sessionOf, sitDown } from '../../make/juror-desk';
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
import { journalAnswers, journalOf } from '../../make/memory-journal';

const INNOVATION = 'Caractère innovant';
const OTHER_CODE = '7K3QF9XM2P';
let user: UserEvent;
let rise: () => void;

/** Two jurors of one laptop: J04, whose code is typed, and J05. */
function open(edition = shortEdition()) {
  const first = sessionOf('J04', edition);
  const other = sessionOf('J05', edition);
  return sitDown({
    edition,
    answers: {
      unlockAsJuror: ({ code }) => {
        if (code === CODE) return Promise.resolve(ok(first));
        return Promise.resolve(code === OTHER_CODE ? ok(other) : refuse({ kind: 'wrong-code' }));
      },
    },
  });
}

beforeEach(async () => {
  user = userEvent.setup();
  rise = open();
  await enter(user);
  await declareNothing(user);
});
afterEach(forgetMachine);

const journal = () => journalOf('juror-demo-2027-J04');
const notSaved = () => screen.findByText(/^Non enregistré/);
const waits = () => screen.findByText(/^Le travail d’un juré n’est pas tout à fait enregistré/);

/** The heading of the dossier that is open for reading. */
function standsAt(dossier: string) {
  const { company } = shortEdition().dossiers.find(({ id }) => id === dossier) ?? expect.fail();
  return screen.findByRole('heading', { level: 1, name: new RegExp(`^${company}`) });
}

async function typeInVain(): Promise<void> {
  journal().trouble = { kind: 'disk-full' };
  strike('4');
  await notSaved();
  await user.type(screen.getByRole('textbox', { name: /^Commentaire/ }), 'Très clair');
}

async function lock(): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Préférences' }));
  await user.click(await screen.findByRole('button', { name: 'Verrouiller l’écran' }));
  await screen.findByRole('heading', { name: 'Écran verrouillé' });
}

async function expectOnDisk(): Promise<void> {
  await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
  const database = new JurorDatabase('demo-2027', 'J04');
  const kept = (await readWork(database)).sheets.get('C12');
  database.close();
  expect(kept).toMatchObject({ marks: { INN: 4 }, comment: 'Très clair' });
}

describe('what the disk refused when the juror leaves the desk', () => {
  it('waits behind the locked screen, which says so and shows none of it', async () => {
    await typeInVain();
    await lock();
    expect(await waits()).toHaveTextContent('le disque est plein');
    expect(screen.queryByText(/tout est enregistré/)).toBeNull();
    expect(document.body).not.toHaveTextContent('Très clair');
    await giveCode(user);
    await sheet();
    expect(marked(INNOVATION)).toEqual(['4']);
    expect(screen.getByRole('textbox', { name: /^Commentaire/ })).toHaveValue('Très clair');
    await notSaved();
    journal().trouble = null;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await expectOnDisk();
  });

  it('goes to the disk by itself when it accepts again before the code is typed', async () => {
    await typeInVain();
    await lock();
    journal().trouble = null;
    await giveCode(user);
    await sheet();
    await expectOnDisk();
  });

  it('leads back to where one stood, at once and after the next start', async () => {
    await typeInVain();
    strike('n');
    expect(await standsAt('C14')).toBeVisible();
    await lock();
    // The disk goes on refusing: nothing but the memory knows where.
    await giveCode(user);
    await sheet();
    expect(await standsAt('C14')).toBeVisible();
    journal().trouble = null;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await expectOnDisk();
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).place).toMatchObject({ dossier: 'C14' });
    database.close();
  });

  it('waits in memory when one goes back to the doors, and comes back with the code', async () => {
    await typeInVain();
    await leave();
    rise();
    render(
      <MantineProvider env="test">
        <UnsavedNotice />
      </MantineProvider>,
    );
    await waits();
    open();
    await giveCode(user);
    await sheet();
    expect(marked(INNOVATION)).toEqual(['4']);
    journal().trouble = null;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await expectOnDisk();
  });

  it('is never shown to another juror, nor written into that juror’s work', async () => {
    await typeInVain();
    await lock();
    await user.click(await codeField());
    await user.paste(OTHER_CODE);
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Déclarer mes liens' }));
    await screen.findByRole('heading', { name: 'Vos liens d’intérêts' });
    await declareNothing(user);
    await screen.findByText('Enregistré');
    expect(marked(INNOVATION)).toEqual([]);
    expect(document.body).not.toHaveTextContent('Très clair');
    strike('2');
    await lock();
    await waits();
    journal().trouble = null;
    await giveCode(user);
    await sheet();
    await expectOnDisk();
    const others = new JurorDatabase('demo-2027', 'J05');
    expect((await readWork(others)).sheets.get('C12')).toMatchObject({ marks: { INN: 2 } });
    others.close();
  });

  it('is on the disk before an addendum asks any of it again', async () => {
    await typeInVain();
    await lock();
    rise();
    open(amended(published(shortEdition()), reworded(shortEdition(), 'INN')));
    await giveCode(user);
    const refused = await screen.findByText('Votre travail ne s’ouvre pas');
    expect(refused.closest('main')).toHaveTextContent(/disque est plein/i);
    journal().trouble = null;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await sheet();
    expect(marked(INNOVATION)).toEqual([]);
    const database = new JurorDatabase('demo-2027', 'J04');
    const { former, sheets } = await readWork(database);
    database.close();
    expect(former.get('C12')).toEqual({ INN: 4 });
    expect(sheets.get('C12')).toMatchObject({ marks: {}, comment: 'Très clair' });
  });
});

/** From now on, and as before for the rest. */
const answerBy = (answers: Partial<Bridge>): void => void Object.assign(window.bridge, answers);

/** The disk takes an act and says nothing, until it is let go. */
function holdTheDisk(): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  answerBy({ keep: (asked) => held.then(() => journalAnswers.keep(asked)) });
  return letGo;
}

describe('a disk that does not answer', () => {
  it('never keeps a locked screen open, nor main unlocked', async () => {
    const lockMain = vi.fn<Bridge['lock']>(() => Promise.resolve(ok({})));
    const letGo = holdTheDisk();
    answerBy({ lock: lockMain });
    strike('4');
    await user.click(screen.getByRole('button', { name: 'Préférences' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Verrouiller l’écran' }));
    expect(screen.getByRole('heading', { name: 'Écran verrouillé' })).toBeVisible();
    expect(screen.queryByText(/tout est enregistré/)).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(lockMain).not.toHaveBeenCalled();
    await waitFor(() => expect(lockMain).toHaveBeenCalledOnce(), { timeout: 5_000 });
    expect(await waits()).toHaveTextContent('le disque n’a pas encore répondu');
    letGo();
    await waitFor(() => expect(screen.queryByText(/^Le travail d’un juré/)).toBeNull());
    expect(screen.getByText(/tout est enregistré/)).toBeVisible();
    await giveCode(user);
    await sheet();
    expect(marked(INNOVATION)).toEqual(['4']);
  });

  it('that answers while one types the code lets what was typed arrive before main locks', async () => {
    const letGo = holdTheDisk();
    const order: string[] = [];
    answerBy({
      lock: () => {
        order.push(`locked at ${journal().head().seq}`);
        return Promise.resolve(ok({}));
      },
    });
    const before = journal().head().seq;
    strike('4');
    await lock();
    await giveCode(user);
    letGo();
    await sheet();
    expect(order).toEqual([`locked at ${before + 1}`]);
    expect(marked(INNOVATION)).toEqual(['4']);
  });
});

describe('a window that closes', () => {
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    act(() => void window.dispatchEvent(event));
    return event.defaultPrevented;
  };
  let closed: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    closed = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    render(
      <MantineProvider env="test">
        <ClosingDialog />
      </MantineProvider>,
    );
  });
  afterEach(() => closed.mockRestore());
  const dialog = () => screen.findByRole('dialog', { name: 'Tout n’est pas enregistré' });

  it('closes at once when all is on the disk', async () => {
    strike('4');
    await settled();
    await screen.findByText('Enregistré');
    expect(closing()).toBe(false);
  });

  it('waits for the words of the last moment, then closes by itself', async () => {
    const field = screen.getByRole('textbox', { name: /^Commentaire/ });
    fireEvent.change(field, { target: { value: 'Au dernier moment' } });
    expect(closing()).toBe(true);
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(closing()).toBe(false);
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.get('C12')?.comment).toBe('Au dernier moment');
    database.close();
  });

  it('asks when the disk refuses; staying tries again', async () => {
    await typeInVain();
    expect(closing()).toBe(true);
    const asked = await dialog();
    expect(asked).toHaveTextContent('le disque est plein');
    expect(closed).not.toHaveBeenCalled();
    journal().trouble = null;
    await user.click(within(asked).getByRole('button', { name: 'Rester' }));
    await expectOnDisk();
    expect(closing()).toBe(false);
  });

  it('asks when the disk does not answer', async () => {
    const letGo = holdTheDisk();
    strike('4');
    expect(closing()).toBe(true);
    const asked = await screen.findByRole(
      'dialog',
      { name: 'Tout n’est pas enregistré' },
      { timeout: 5_000 },
    );
    expect(asked).toHaveTextContent('le disque n’a pas encore répondu');
    letGo();
    await settled();
    await user.click(within(asked).getByRole('button', { name: 'Rester' }));
    expect(closed).not.toHaveBeenCalled();
  });

  it('closes all the same when the person says so', async () => {
    await typeInVain();
    closing();
    await user.click(within(await dialog()).getByRole('button', { name: /^Fermer et perdre/ }));
    expect(closed).toHaveBeenCalledOnce();
    expect(closing()).toBe(false);
  });

  it('asks for the work of a juror who has left the desk, too', async () => {
    await typeInVain();
    await lock();
    expect(closing()).toBe(true);
    expect(await dialog()).toHaveTextContent('tapez de nouveau le code du juré');
  });
});
