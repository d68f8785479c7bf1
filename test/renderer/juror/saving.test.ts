import { beforeEach, describe, expect, it } from 'vitest';
import { faultOf, useSaving } from '../../../renderer/ui/juror-saving';

const sheet = (mark: number) => ({
  dossier: 'C02',
  state: 'marked' as const,
  marks: { INN: mark },
  comment: '',
});

beforeEach(() => useSaving.getState().reset());

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

  it('reads a full disk inside the error that wraps it', () => {
    expect(faultOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(
      'disk-full',
    );
    expect(faultOf(new Error('database closed'))).toBe('closed');
  });

  it('keeps what was typed after the sheet that reached the disk', () => {
    const { paint, settle } = useSaving.getState();
    const first = sheet(3);
    paint(first);
    const second = sheet(5);
    paint(second);
    settle([first]);
    expect(useSaving.getState().typed.get('C02')).toBe(second);
    settle([second]);
    expect(useSaving.getState().typed.size).toBe(0);
  });
});
