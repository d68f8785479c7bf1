import { useEffect, useRef } from 'react';
import { type KeyAct, readKey } from './marking-keys';

/** Listens to the keys of the marking desk wherever the focus is, but in a field. */
export function useMarkingKeys(
  scale: { readonly min: number; readonly max: number },
  act: (act: KeyAct) => void,
): void {
  const latest = useRef(act);
  latest.current = act;
  const { min, max } = scale;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const found = readKey(event, { min, max });
      if (!found) return;
      event.preventDefault();
      latest.current(found);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [min, max]);
}
