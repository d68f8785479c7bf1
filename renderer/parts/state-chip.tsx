import type { ReactNode } from 'react';
import styles from './state-chip.module.css';

interface StateChipProps {
  readonly tone: 'ok' | 'warn' | 'refused' | 'info' | 'neutral' | 'accent' | 'laureate';
  /** A Tabler icon of size 15: colour never speaks alone. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in a word, lower case, with its icon. */
export function StateChip({ tone, icon, children }: StateChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
