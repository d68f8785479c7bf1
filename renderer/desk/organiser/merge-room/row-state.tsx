import {
  IconCheck,
  IconClock,
  IconFileText,
  IconHelpCircle,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './matrix.module.css';
import type { MatrixRow } from './matrix-shows';

/** What stands for a juror: a revision, a question, a draft, or nothing yet. */
export function RowState({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation();
  const size = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  switch (row.state) {
    case 'counted':
      return (
        <span className={styles.quiet}>
          {row.isFromPaper ? <IconFileText {...size} /> : <IconCheck {...size} />}
          {t(row.isFromPaper ? 'merge.matrix.paper' : 'merge.matrix.rev', { rev: row.rev ?? 0 })}
        </span>
      );
    case 'suspended':
      return (
        <span className={styles.loud}>
          <IconHelpCircle {...size} />
          {t('merge.matrix.unsettled')}
        </span>
      );
    case 'draft':
      return (
        <span className={styles.loud}>
          <IconPencil {...size} />
          {t('merge.matrix.draft')}
        </span>
      );
    case 'missing':
      return (
        <span className={styles.quiet}>
          <IconClock {...size} />
          {t('merge.matrix.missing')}
        </span>
      );
  }
}
