import { useSyncExternalStore } from 'react';

function listen(tell: () => void): () => void {
  const media = window.matchMedia('print');
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
}

/** Whether the page is being printed: paper has no click, so it shows every table. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia('print').matches);
}
