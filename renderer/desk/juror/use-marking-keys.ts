import { useEffect, useRef } from 'react';
import { type KeyAct, readKey } from './marking-keys';

interface Listening {
  readonly scale: { readonly min: number; readonly max: number };
  /** Whether single letters and signs act by themselves. */
  readonly letters: boolean;
  readonly onAct: (act: KeyAct) => void;
}

/** Listens to the keys of the marking desk wherever the focus is, but in a field. */
export function useMarkingKeys({ scale: { min, max }, letters, onAct }: Listening): void {
  const latest = useRef(onAct);
  latest.current = onAct;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const found = readKey(event, { min, max, letters });
      if (!found) return;
      event.preventDefault();
      latest.current(found);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [min, max, letters]);
}
