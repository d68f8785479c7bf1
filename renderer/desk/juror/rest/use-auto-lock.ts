import { useEffect, useRef } from 'react';

const GESTURES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Locks once nobody has touched the computer for a while. A laptop that slept wakes up
 * locked: what counts is when the last gesture was, not how long a timer ran.
 */
export function useAutoLock(isOn: boolean, minutes: number, onLock: () => void): void {
  const lock = useRef(onLock);
  lock.current = onLock;
  useEffect(() => {
    if (!isOn) return;
    let last = Date.now();
    const touch = (): void => {
      last = Date.now();
    };
    for (const gesture of GESTURES) window.addEventListener(gesture, touch, true);
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) lock.current();
    }, 10_000);
    return () => {
      clearInterval(timer);
      for (const gesture of GESTURES) window.removeEventListener(gesture, touch, true);
    };
  }, [isOn, minutes]);
}
