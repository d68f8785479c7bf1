import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAutoLock } from '../../../renderer/desk/juror/rest/use-auto-lock';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

describe('a desk left alone', () => {
  it('locks after the minutes agreed, counted from the last gesture', () => {
    const lock = vi.fn();
    renderHook(() => useAutoLock(true, 15, lock));
    vi.advanceTimersByTime(14 * MINUTE);
    fireEvent.keyDown(window, { key: '4' });
    vi.advanceTimersByTime(14 * MINUTE);
    fireEvent.pointerMove(window);
    vi.advanceTimersByTime(14 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect(lock).toHaveBeenCalled();
  });

  it('wakes up locked after a sleep in which no timer ran', () => {
    const lock = vi.fn();
    renderHook(() => useAutoLock(true, 15, lock));
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    vi.advanceTimersByTime(10_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('locks no more once it is gone', () => {
    const lock = vi.fn();
    const { unmount } = renderHook(() => useAutoLock(true, 15, lock));
    unmount();
    vi.advanceTimersByTime(30 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
  });
});
