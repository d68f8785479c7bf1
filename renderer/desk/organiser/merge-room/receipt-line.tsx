import {
  IconAlertTriangle,
  IconBan,
  IconCalendarX,
  IconCheck,
  IconCopy,
  IconFileBroken,
  IconHelpCircle,
  IconHourglassEmpty,
  IconUserQuestion,
  IconVersions,
} from '@tabler/icons-react';
import styles from './receipt-line.module.css';
import type { Line } from './receipt-shows';

const ICONS = {
  refused: IconBan,
  calendar: IconCalendarX,
  person: IconUserQuestion,
  damaged: IconFileBroken,
  replaced: IconVersions,
  same: IconCopy,
  notice: IconAlertTriangle,
  counted: IconCheck,
  ask: IconHelpCircle,
  late: IconHourglassEmpty,
} as const;

/** A receipt: what happened in bold, who and what, the file's name small. */
export function ReceiptLine({ line }: { readonly line: Line }) {
  const Icon = ICONS[line.icon];
  return (
    <li className={styles.line}>
      <Icon size={18} stroke={1.6} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.text}>
          <b>{line.title}</b> {line.text}
        </p>
        {line.file && (
          <p className={styles.file} title={line.file}>
            {line.file}
          </p>
        )}
      </div>
    </li>
  );
}
