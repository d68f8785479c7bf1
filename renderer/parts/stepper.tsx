import { IconMinus, IconPlus } from '@tabler/icons-react';
import styles from './stepper.module.css';

interface StepperProps {
  readonly label: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A whole figure between its two signs; it may also be typed. */
export function Stepper(props: StepperProps) {
  const { label, lessLabel, moreLabel, value, min, max, step = 1, onChange } = props;
  const set = (next: number): void => onChange(Math.min(max, Math.max(min, next)));
  const icon = { size: 14, stroke: 2, 'aria-hidden': true } as const;
  return (
    <span className={styles.stepper}>
      <button
        type="button"
        className={styles.step}
        aria-label={lessLabel}
        disabled={value <= min}
        onClick={() => set(value - step)}
      >
        <IconMinus {...icon} />
      </button>
      <input
        className={styles.figure}
        aria-label={label}
        inputMode="numeric"
        value={value}
        onChange={(event) => {
          const typed = event.currentTarget.value.replace(/\D/g, '');
          set(typed === '' ? min : Number(typed));
        }}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={moreLabel}
        disabled={value >= max}
        onClick={() => set(value + step)}
      >
        <IconPlus {...icon} />
      </button>
    </span>
  );
}
