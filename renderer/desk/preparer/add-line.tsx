import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './preparer.module.css';

interface AddLineProps {
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** The act below a list that gives it one line more. */
export function AddLine({ onAdd, children }: AddLineProps) {
  return (
    <Button
      className={styles.flush ?? ''}
      variant="subtle"
      c="var(--accent-ink)"
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={onAdd}
    >
      {children}
    </Button>
  );
}
