import { useEffect } from 'react';
import { bridge } from '../../bridge';
import { useGuide } from '../../ui/guide';

/** F1 in any room, and the Help menu. A hidden screen hears no key, and stays hidden. */
export function useGuideAsked(): void {
  const open = useGuide((state) => state.open);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', hear);
    const stop = bridge.on('guideAsked', open);
    return () => {
      window.removeEventListener('keydown', hear);
      stop();
    };
  }, [open]);
}
