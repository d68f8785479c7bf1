import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './stay-dialog.module.css';

interface StayDialogProps {
  readonly isAsked: boolean;
  readonly title: string;
  /** What would be lost, and why. */
  readonly children: ReactNode;
  readonly lose: string;
  readonly stay: string;
  readonly onLose: () => void;
  readonly onStay: () => void;
}

/** Asked over everything before something unsaved is left: staying is the way that loses nothing. */
export function StayDialog({
  isAsked,
  title,
  children,
  lose,
  stay,
  onLose,
  onStay,
}: StayDialogProps) {
  return (
    <Modal.Root opened={isAsked} onClose={onStay} size={560} zIndex={500}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body ?? ''}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          {children}
          <div className={styles.acts}>
            <Button variant="subtle" color="red" c="var(--refused)" onClick={onLose}>
              {lose}
            </Button>
            <Button data-autofocus onClick={onStay}>
              {stay}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
