import { screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled } from '../../../renderer/store/commit';
import { JurorDatabase } from '../../../renderer/store/database';
import { readAids } from '../../../renderer/store/juror-aids';
import { readWork } from '../../../renderer/store/juror-work';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, marked, shortEdition, strike } from '../../make/juror-hands';
import { journalOf } from '../../make/memory-journal';

let user: UserEvent;
beforeEach(async () => {
  user = userEvent.setup();
  sitDown({ edition: shortEdition() });
  await enter(user);
  await declareNothing(user);
});
afterEach(forgetMachine);

const journal = () => journalOf('juror-demo-2027-J04');
const notSaved = () => screen.findByText(/^Non enregistré/);
const saved = () => waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());

describe('marks that the disk refuses', () => {
  it('are never said to be saved, on a complete sheet either, until they are', async () => {
    strike('33333333');
    await saved();
    journal().trouble = { kind: 'gone' };
    for (const key of '4512') {
      strike(key);
      await notSaved();
      await settled();
      expect(screen.queryByText('Enregistré')).not.toBeInTheDocument();
    }
    journal().trouble = null;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await saved();
    const database = new JurorDatabase('demo-2027', 'J04');
    const marks = (await readWork(database)).sheets.get('C12')?.marks ?? {};
    expect(Object.values(marks).toSorted()).toEqual([2, 3, 3, 3, 3, 3, 3, 3]);
    // What was thought first stays what it was.
    expect(Object.values((await readAids(database)).firstReadings.get('C12') ?? {})).toEqual(
      Array.from({ length: 8 }, () => 3),
    );
    database.close();
  });

  it('stay as typed last, even where that is what the database said before', async () => {
    strike('4');
    await saved();
    let isFull = false;
    const { transaction } = Dexie.prototype;
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const spied = vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(function (
      this: Dexie,
      ...asked: unknown[]
    ) {
      if (isFull && asked[0] === 'rw') return Dexie.Promise.reject(full);
      return Reflect.apply(transaction, this, asked);
    } as typeof transaction);
    await user.keyboard('{ArrowUp}');
    await saved();
    await settled();
    // The journal takes the first, the database does not; then nothing is taken.
    isFull = true;
    strike('5');
    await notSaved();
    await user.keyboard('{ArrowUp}');
    strike('4');
    await settled();
    expect(marked('Caractère innovant')).toEqual(['4']);
    isFull = false;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await saved();
    expect(marked('Caractère innovant')).toEqual(['4']);
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.get('C12')?.marks).toEqual({ INN: 4 });
    database.close();
    spied.mockRestore();
  });

  it('go to the disk with the next act that it accepts, whatever that act is', async () => {
    journal().trouble = { kind: 'disk-full' };
    strike('4');
    await notSaved();
    journal().trouble = null;
    await user.keyboard('s');
    await saved();
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.get('C12')?.marks).toEqual({ INN: 4 });
    database.close();
  });
});
