import { useEffect, useState } from 'react';

/** Long enough for the audience's window to have drawn first. */
const LATER_MS = 150;

/**
 * The value of a moment ago. The console's own pictures wait for the projector's: both are
 * drawn by the same processor, and the audience comes first.
 */
export function useLater<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value), LATER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
