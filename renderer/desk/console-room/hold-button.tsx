import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ARM_HOLD_MS } from '../../../shared/stage/show';
import styles from './console.module.css';

interface Props {
  readonly className: string | undefined;
  readonly hint: string;
  readonly onHeld: () => void;
  readonly children: ReactNode;
}

/** A button that acts only after being held one second, by pointer, Enter or Space. */
export function HoldButton({ className, hint, onHeld, children }: Props) {
  const [isHeld, setIsHeld] = useState(false);
  const act = useRef(onHeld);
  act.current = onHeld;
  useEffect(() => {
    if (!isHeld) return;
    const timer = setTimeout(() => {
      setIsHeld(false);
      act.current();
    }, ARM_HOLD_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  const letGo = (): void => setIsHeld(false);
  return (
    <button
      type="button"
      className={className}
      title={hint}
      data-held={isHeld || undefined}
      onPointerDown={() => setIsHeld(true)}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && setIsHeld(true)}
      onKeyUp={letGo}
      onBlur={letGo}
    >
      {children} <span className={styles.hint}>{hint}</span>
    </button>
  );
}
