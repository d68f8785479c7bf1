import styles from './spoken-code.module.css';

interface SpokenCodeProps {
  /** Groups already cut: `WBSB XZ63 VDWZ`. */
  readonly code: string;
  readonly size: 20 | 28;
}

/** A code made to be dictated: groups apart, never cut at a line end. */
export function SpokenCode({ code, size }: SpokenCodeProps) {
  return (
    <span className={styles.code} style={{ fontSize: size, lineHeight: `${size + 8}px` }}>
      {code.split(' ').join(' · ')}
    </span>
  );
}
