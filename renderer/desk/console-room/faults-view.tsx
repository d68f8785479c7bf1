import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/words/explain';
import { useLanguage } from '../../i18n/use-language';
import styles from './console.module.css';
import type { Unread } from './read-ceremony';

interface Props {
  readonly unread: Unread;
  /** The file's own name, where it is known. */
  readonly name: string | null;
  readonly onLeave: (() => void) | undefined;
}

/** What does not recount is not projected; every fault is said, with its entry. */
export function FaultsView({ unread, name, onLeave }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const faults = unread.kind === 'faults' ? unread.faults : [];
  return (
    <main className={styles.before}>
      <h1 className={styles.refused}>
        <IconAlertTriangle size={28} stroke={1.6} aria-hidden />{' '}
        {name ? t('console.seal.brokenNamed', { name }) : t('console.seal.broken')}
      </h1>
      <p className={styles.lead}>
        {unread.kind === 'problem'
          ? explain(unread.problem, language)
          : t('console.seal.faults', { count: faults.length })}
      </p>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            {t(`console.seal.fault.${fault.kind}`, { entry: 'entry' in fault ? fault.entry : '' })}
          </li>
        ))}
      </ul>
      <p className={styles.lead}>{t('console.seal.ask')}</p>
      {onLeave && (
        <button type="button" className={styles.button} onClick={onLeave}>
          {t('console.entry.again')}
        </button>
      )}
    </main>
  );
}
