import { waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { faultOf, useSaving } from '../../../renderer/ui/juror-saving';

const sheet = (mark: number) => ({
  dossier: 'C02',
  state: 'marked' as const,
  marks: { INN: mark },
  comment: '',
});

const database = (juror: string) => new JurorDatabase('demo-2027', juror);
beforeEach(() => {
  useSaving.getState().sitDown(database('J04'));
  useSaving.getState().reset();
});

describe('what is said of the work between the keyboard and the disk', () => {
  it('is being saved until the last act is acknowledged', async () => {
    let acknowledge = (): void => undefined;
    const act = new Promise<void>((done) => {
      acknowledge = done;
    });
    const kept = useSaving.getState().keep(() => act);
    const other = useSaving.getState().keep(() => Promise.resolve());
    await other;
    expect(useSaving.getState().inFlight).toBe(1);
    acknowledge();
    expect(await kept).toBe(true);
    expect(useSaving.getState()).toMatchObject({ inFlight: 0, fault: null });
  });

  it('is not saved, and says why, when the disk is full; a later act heals it', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    expect(await useSaving.getState().keep(() => Promise.reject(full))).toBe(false);
    expect(useSaving.getState()).toMatchObject({ inFlight: 0, fault: 'disk-full' });
    await useSaving.getState().keep(() => Promise.resolve());
    expect(useSaving.getState().fault).toBeNull();
  });

  it('is not saved while what an act keeps is refused, whatever else is acknowledged', async () => {
    const { keep } = useSaving.getState();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    let isFull = true;
    const said: string[] = [];
    const write = (words: string) => () => {
      if (isFull) return Promise.reject(full);
      said.push(words);
      return Promise.resolve();
    };
    await keep(write('first'), 'note');
    await keep(write('second'), 'note');
    await keep(write('mark'), 'sheets');
    // Nothing to write: it asked nothing of the disk.
    await keep(() => Promise.resolve());
    await waitFor(() => expect(useSaving.getState().inFlight).toBe(0));
    expect(useSaving.getState().fault).toBe('disk-full');
    isFull = false;
    await useSaving.getState().retry();
    expect(useSaving.getState().fault).toBeNull();
    expect(said).toEqual(['second', 'mark']);
  });

  it('does not do again what a later act has kept anew', async () => {
    const { keep } = useSaving.getState();
    const said: string[] = [];
    await keep(() => Promise.reject(new Error('closed')), 'note');
    await keep(() => Promise.resolve(said.push('later')), 'note');
    expect(useSaving.getState()).toMatchObject({ fault: null, inFlight: 0 });
    await useSaving.getState().retry();
    expect(said).toEqual(['later']);
  });

  it('never does again over what was typed later, however late the refusal is told', async () => {
    const { keep } = useSaving.getState();
    const said: string[] = [];
    let refuse = (): void => undefined;
    const first = keep(
      () =>
        new Promise((_, reject) => {
          refuse = () => reject(new Error('closed'));
        }),
      'note',
    );
    await keep(() => Promise.resolve(said.push('later')), 'note');
    refuse();
    expect(await first).toBe(false);
    await useSaving.getState().retry();
    expect(said).toEqual(['later']);
    expect(useSaving.getState().refused.size).toBe(0);
  });

  it('passes over, while it tries again, what was typed anew meanwhile', async () => {
    const { keep, retry } = useSaving.getState();
    const said: string[] = [];
    let goOn = (): void => undefined;
    let isFull = true;
    const slowly = (): Promise<unknown> =>
      isFull
        ? Promise.reject(new Error('closed'))
        : new Promise<void>((done) => {
            goOn = done;
          });
    const write = (words: string) => () =>
      isFull ? Promise.reject(new Error('closed')) : Promise.resolve(said.push(words));
    await keep(slowly, 'sheets');
    await keep(write('before'), 'note');
    isFull = false;
    const tried = retry();
    await keep(write('after'), 'note');
    goOn();
    await tried;
    expect(said).toEqual(['after']);
    expect(useSaving.getState()).toMatchObject({ fault: null, inFlight: 0 });
  });

  it('reads a full disk inside the error that wraps it', () => {
    expect(faultOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(
      'disk-full',
    );
    expect(faultOf(new Error('database closed'))).toBe('closed');
  });

  it('keeps what was typed after the sheet that reached the disk', () => {
    const { paint, acknowledge, settle } = useSaving.getState();
    const first = sheet(3);
    paint(first);
    const second = sheet(5);
    paint(second);
    acknowledge([first], 7);
    settle(7);
    expect(useSaving.getState().typed.get('C02')).toBe(second);
    acknowledge([second], 8);
    expect(useSaving.getState().typed.get('C02')).toBe(second);
    settle(8);
    expect(useSaving.getState().typed.size).toBe(0);
  });

  it('is shown as read when the disk acknowledges what was read already', () => {
    const { paint, acknowledge, settle } = useSaving.getState();
    const typed = sheet(3);
    paint(typed);
    settle(4);
    expect(useSaving.getState().typed.get('C02')).toBe(typed);
    acknowledge([typed], 4);
    expect(useSaving.getState().typed.size).toBe(0);
  });
});
