import { Modal } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly size: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What opened it may be gone, once it did its work: the keyboard then goes on at the head of the room. */
function keepPlace(left: HTMLElement | null): void {
  const holds = document.activeElement;
  if (holds !== document.body && left?.contains(holds) !== true) return;
  document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus();
}

/** A dialog named by its title. Its head is no page banner, which Mantine's own would be. */
export function Dialog({ isOpen, title, size, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  // What it speaks of may be gone before it has closed: its name stays to the end.
  const name = useRef(title);
  if (isOpen) name.current = title;
  const content = useRef<HTMLDivElement>(null);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={size}
      onExitTransitionEnd={() => keepPlace(content.current)}
    >
      <Modal.Overlay />
      <Modal.Content ref={content}>
        <Modal.Body className={styles.body ?? ''}>
          <div className={styles.head}>
            <Modal.Title className={styles.title ?? ''}>{name.current}</Modal.Title>
            <Modal.CloseButton aria-label={t('organiser.close')} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
