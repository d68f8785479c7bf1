import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import type { Bridge } from '../../../shared/ipc';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, marked, shortEdition, strike } from '../../make/juror-hands';
import { journalAnswers } from '../../make/memory-journal';

afterEach(forgetMachine);

/** A slow disk: from `hold` on, each commit waits until it is let through, in order. */
function slowDisk() {
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const keep: Bridge['keep'] = async (asked) => {
    if (isHeld) await new Promise<void>((go) => waiting.push(go));
    return journalAnswers.keep(asked);
  };
  return {
    keep,
    hold: () => {
      isHeld = true;
    },
    letThrough: () => waitFor(() => act(() => (waiting.shift() ?? expect.fail('none waits'))())),
    release: () => {
      isHeld = false;
      act(() => {
        for (const go of waiting.splice(0)) go();
      });
    },
  };
}

describe('a mark changed and changed back faster than the disk', () => {
  it('stays what was typed last, on the screen and under the marks that follow', async () => {
    const disk = slowDisk();
    const user = userEvent.setup();
    sitDown({ edition: shortEdition(), answers: { keep: disk.keep } });
    await enter(user);
    await declareNothing(user);
    const database = new JurorDatabase('demo-2027', 'J04');
    const kept = async () => (await readWork(database)).sheets.get('C12')?.marks;
    const saved = () => waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    strike('4');
    await saved();

    disk.hold();
    await user.keyboard('{ArrowUp}');
    strike('5');
    await user.keyboard('{ArrowUp}');
    strike('4');
    await disk.letThrough();
    await disk.letThrough();
    await waitFor(async () => expect(await kept()).toEqual({ INN: 5 }));
    await waitFor(() => expect(marked('Caractère innovant')).toEqual(['4']));
    strike('3');
    disk.release();
    await saved();
    expect(await kept()).toEqual({ INN: 4, MED: 3 });
    expect(marked('Caractère innovant')).toEqual(['4']);
    database.close();
  });
});
