import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { settled } from '../../../renderer/store/commit';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { useSaving } from '../../../renderer/ui/juror-saving';
import type { Bridge } from '../../../shared/ipc';
import { forgetMachine, sitDown } from '../../make/juror-desk';
import { declareNothing, enter, marked, shortEdition, strike } from '../../make/juror-hands';
import { journalAnswers, journalOf } from '../../make/memory-journal';
import { dice } from '../../make/random-edition';

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

describe('a recusal said faster than the disk', () => {
  it('keeps its nature under the words that follow', async () => {
    const disk = slowDisk();
    const user = userEvent.setup();
    sitDown({ edition: shortEdition(), answers: { keep: disk.keep } });
    await enter(user);
    const about = screen.getByRole('radiogroup', { name: /^Lien avec Vertébraline/ });
    disk.hold();
    await user.click(within(about).getByText('Déport'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nature du lien' }), 'Financier');
    await user.type(screen.getByRole('textbox', { name: /^En quelques mots/ }), 'Parts{Enter}');
    disk.release();
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).interests.get('C12')).toEqual({
      ...{ dossier: 'C12', kind: 'recusal', why: 'financial', note: 'Parts' },
    });
    database.close();
  });
});

describe('marks typed at random on a disk that is slow and refuses', () => {
  const KEYS = [...'123451234512345', 'ArrowUp', 'ArrowUp', 'Backspace', 'n', 'N', 'undo', 'redo'];

  it.each([1, 2])('are on the disk as typed last: %i', async (seed) => {
    const roll = dice(seed);
    const keep: Bridge['keep'] = async (asked) => {
      await new Promise((go) => setTimeout(go, roll(30)));
      return journalAnswers.keep(asked);
    };
    sitDown({ edition: shortEdition(), answers: { keep } });
    const user = userEvent.setup();
    await enter(user);
    await declareNothing(user);
    const typed = new Map<string, number>();
    const past: (readonly [cell: string, before: number, after: number])[] = [];
    const future: typeof past = [];
    const put = (cell: string, mark: number) => (mark ? typed.set(cell, mark) : typed.delete(cell));
    const retake = (isUndo: boolean): void => {
      const [cell, before, after] = (isUndo ? past : future).at(-1) ?? [];
      if (cell === undefined) return;
      (isUndo ? future : past).push(...(isUndo ? past : future).splice(-1));
      put(cell, (isUndo ? before : after) ?? 0);
    };
    const type = (cell: string, mark: number): void => {
      const before = typed.get(cell) ?? 0;
      if (before !== mark) {
        past.push([cell, before, mark]);
        future.length = 0;
      }
      put(cell, mark);
    };
    for (let pressed = 0; pressed < 120; pressed += 1) {
      if (roll(12) === 0)
        journalOf('juror-demo-2027-J04').trouble = roll(2) ? { kind: 'gone' } : null;
      const key = KEYS[roll(KEYS.length)] ?? '1';
      const { dossier, criterion } = useSaving.getState().place ?? expect.fail('nowhere');
      if (key === 'undo' || key === 'redo') {
        retake(key === 'undo');
        act(
          () =>
            void fireEvent.keyDown(document.body, {
              key: key === 'undo' ? 'z' : 'y',
              ctrlKey: true,
            }),
        );
      } else {
        if (/^[1-5]$/.test(key)) type(`${dossier}/${criterion}`, Number(key));
        if (key === 'Backspace') type(`${dossier}/${criterion}`, 0);
        act(() => void fireEvent.keyDown(document.body, { key, code: `Digit${key}` }));
      }
      if (roll(3) > 0) await act(() => new Promise((go) => setTimeout(go, roll(25))));
    }
    journalOf('juror-demo-2027-J04').trouble = null;
    await settled();
    await act(() => useSaving.getState().heal());
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const database = new JurorDatabase('demo-2027', 'J04');
    const { sheets } = await readWork(database);
    database.close();
    const kept = [...sheets.values()].flatMap(({ dossier, marks }) =>
      Object.entries(marks).map(([criterion, mark]) => [`${dossier}/${criterion}`, mark]),
    );
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(typed));
    expect(typed.size).toBeGreaterThan(5);
  });
});
