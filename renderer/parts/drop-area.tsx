import { type ReactNode, useState } from 'react';

interface DropAreaProps {
  readonly label: string;
  /** Its look; `data-over` is set while something is held over it. */
  readonly className: string | undefined;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A named place that files may be dropped on. */
export function DropArea({ label, className, onDrop, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  return (
    <section
      className={className}
      data-over={isOver || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
    </section>
  );
}
