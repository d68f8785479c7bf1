import { type RefObject, useEffect, useRef } from 'react';

/** Whether the page itself scrolls: at 200 % zoom, where columns follow one another. */
export function isPageScrolled(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}

/** Where the page scrolls, what was just opened there begins in sight. */
export function useBeginInSight(pane: RefObject<HTMLElement | null>, what: string): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === what) return;
    shown.current = what;
    if (isPageScrolled()) pane.current?.scrollIntoView({ block: 'start' });
  }, [pane, what]);
}
