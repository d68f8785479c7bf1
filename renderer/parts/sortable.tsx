import { IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './sortable.module.css';

interface SortableProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Says what the handle of an item does. */
  readonly handleLabel: (item: T, at: number) => string;
  readonly onMove: (items: readonly T[]) => void;
  readonly className?: string | undefined;
  readonly children: (item: T, handle: ReactNode, at: number) => ReactNode;
}

/** A list whose order is a decision: dragged by its handle, or moved by the arrows on it. */
export function Sortable<T>(props: SortableProps<T>) {
  const { items, keyOf, handleLabel, onMove, className, children } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= items.length) return;
    const rest = items.filter((_, at) => at !== from);
    const item = items[from];
    if (item !== undefined) onMove([...rest.slice(0, to), item, ...rest.slice(to)]);
  };
  return (
    <ol className={className ?? ''}>
      {items.map((item, at) => (
        <li
          key={keyOf(item)}
          className={styles.item ?? ''}
          data-over={(over === at && dragged !== at) || undefined}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(at);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null) move(dragged, at);
            setDragged(null);
            setOver(null);
          }}
        >
          {children(
            item,
            <button
              type="button"
              className={styles.handle ?? ''}
              draggable
              aria-label={handleLabel(item, at)}
              onDragStart={() => setDragged(at)}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (step === 0) return;
                event.preventDefault();
                move(at, at + step);
              }}
            >
              <IconGripVertical size={16} stroke={1.8} aria-hidden />
            </button>,
            at,
          )}
        </li>
      ))}
    </ol>
  );
}
