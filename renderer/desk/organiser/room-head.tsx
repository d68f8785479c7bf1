import { type ReactNode, useEffect, useRef } from 'react';
import styles from './room-head.module.css';

interface RoomHeadProps {
  readonly title: string;
  readonly chips?: ReactNode;
  /** One sentence: where this step stands. */
  readonly lead: ReactNode;
  /** The one filled act of the room, with the reason beside it where it is blocked. */
  readonly act?: ReactNode;
}

const isScrolled = (pane: HTMLElement): boolean => getComputedStyle(pane).overflowY !== 'visible';

/** The head of a room. It takes the focus on arrival, so that a screen reader says where one is. */
export function RoomHead({ title, chips, lead, act }: RoomHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Rooms share one scrolled pane: a new one begins at its head.
    const pane = heading.current?.closest('main');
    if (pane) pane.scrollTop = 0;
    // At 200 % zoom the whole page scrolls, and the road lies above the room.
    const isPageScrolled = pane ? !isScrolled(pane) : false;
    heading.current?.focus({ preventScroll: !isPageScrolled });
  }, []);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
          {chips}
        </div>
        <div className={styles.lead}>{lead}</div>
      </div>
      {act && <div className={styles.act}>{act}</div>}
    </header>
  );
}
