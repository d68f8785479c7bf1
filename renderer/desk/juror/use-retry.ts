import { useEffect, useRef } from 'react';
import { useSaving } from '../../ui/juror-saving';

/** Soon after somebody made room, and seldom enough to leave a tired disk alone. */
const EVERY_MS = 4000;

/** While the last act was not kept, tries again by itself: freed space is work saved. */
export function useRetry(retry: () => void): void {
  const isFaulty = useSaving((state) => state.fault !== null);
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isFaulty) return;
    const timer = setInterval(() => latest.current(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isFaulty]);
}
