import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './deck.module.css';

/** A paper or a page that cannot be shown: why, and what to do. */
export function Unreadable({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.unreadable} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      {children}
    </p>
  );
}
