import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import styles from './matrix-feet.module.css';
import type { Foot } from './matrix-shows';

/** Under the matrix: what will not be ranked, and why, in a sentence each. */
export function MatrixFeet({ feet }: { readonly feet: readonly Foot[] }) {
  return (
    <ul className={styles.feet}>
      {feet.map(({ key, icon, name, text }) => (
        <li key={key} className={styles.foot}>
          {icon === 'short' ? (
            <IconAlertTriangle size={18} stroke={1.6} aria-hidden className={styles.warn} />
          ) : (
            <IconArrowBackUp size={18} stroke={1.6} aria-hidden className={styles.quiet} />
          )}
          <span>
            {name && <b>{name}</b>} {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
