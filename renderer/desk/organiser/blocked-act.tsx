import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './blocked-act.module.css';

interface BlockedActProps {
  readonly children: ReactNode;
  readonly icon: ReactNode;
  readonly size?: 'sm' | 'md';
  /** Why the act waits, in words; null when it may be done. */
  readonly blocked: string | null;
  readonly filled?: boolean;
  readonly busy?: boolean;
  readonly onAct: () => void;
}

/**
 * An act that stays in its place when it may not be done: grey, reachable by keyboard,
 * with the reason beside it.
 */
export function BlockedAct(props: BlockedActProps) {
  const { children, icon, size = 'sm', blocked, filled = true, busy = false, onAct } = props;
  const why = useId();
  return (
    <div className={styles.row}>
      {blocked !== null && (
        <span id={why} className={styles.why}>
          {blocked}
        </span>
      )}
      <Button
        size={size}
        variant={blocked === null && filled ? 'filled' : 'default'}
        aria-disabled={blocked !== null}
        {...(blocked === null ? {} : { 'aria-describedby': why, 'data-disabled': true })}
        loading={busy}
        leftSection={icon}
        onClick={(event) => {
          event.preventDefault();
          if (blocked === null) onAct();
        }}
      >
        {children}
      </Button>
    </div>
  );
}
