import { useTranslation } from 'react-i18next';
import type { Novelty } from '../../../derive/juror-news';
import styles from './addendum.module.css';

/** « nouveau » or « corrigé » beside a name, by an addendum. */
export function NoveltyChip({ novelty }: { readonly novelty: Novelty | undefined }) {
  const { t } = useTranslation();
  if (novelty === undefined) return null;
  return <span className={styles.novelty}>{t(`juror.addendum.novelty.${novelty}`)}</span>;
}
