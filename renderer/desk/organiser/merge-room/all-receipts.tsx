import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './all-receipts.module.css';
import type { Line } from './receipt-shows';

/** The log: every file as it came in, with its sentence and its code. */
export function AllReceipts({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.log}>
      <summary className={styles.summary}>
        {t('merge.all')} ({lines.length})
      </summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('merge.allFile')}</th>
            <th scope="col">{t('merge.allWhat')}</th>
            <th scope="col">{t('merge.allCode')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LoggedFile key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Drawn again only when another thing is said of it. */
const LoggedFile = memo(function LoggedFile({ line }: { readonly line: Line }) {
  return (
    <tr>
      <th scope="row">{line.file}</th>
      <td>
        <b>{line.title}</b> {line.text}
      </td>
      <td className={styles.code}>{line.code}</td>
    </tr>
  );
});
