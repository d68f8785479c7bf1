import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/stage/show';
import { KeyCap } from '../../parts/key-cap';
import styles from './console.module.css';
import type { Told } from './use-show';

/** `18:41:52`, as the log and the last key say it. */
export function timeOf(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((figure) => String(figure).padStart(2, '0'))
    .join(':');
}

/** What became of a press: « étape 17 à 18 », « ignorée, double appui ». */
export function outcomeWords(outcome: Outcome, t: TFunction): string {
  switch (outcome.kind) {
    case 'moved':
      return t('console.outcome.moved', { from: outcome.from + 1, to: outcome.to + 1 });
    case 'language':
      return t('console.outcome.language', { language: t(`console.shows.${outcome.shows}`) });
    case 'typing':
      return t('console.outcome.typing', { typed: outcome.typed });
    case 'ignored':
      return t('console.outcome.ignored', { why: t(`console.why.${outcome.why}`) });
    case 'quiet':
      return '';
    default:
      return t(`console.outcome.${outcome.kind}`);
  }
}

/** The last keys, where they came from and what became of them. */
export function KeyLog({ log }: { readonly log: readonly Told[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.log} aria-label={t('console.last.log')}>
      {log.slice(0, 3).map((told) => (
        <li key={`${told.at.getTime()}-${told.key}`}>
          <span className={styles.logTime}>{timeOf(told.at)}</span>
          <span className={styles.logKey}>
            <KeyCap>{told.key}</KeyCap>
          </span>
          <span className={styles.logSource}>{t(`console.source.${told.source}`)}</span>
          <span>{outcomeWords(told.outcome, t)}</span>
        </li>
      ))}
    </ul>
  );
}
