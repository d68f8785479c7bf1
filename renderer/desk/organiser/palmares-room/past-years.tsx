import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import styles from './past-years.module.css';

/** Earlier years, from the edition, each with its source. */
export function PastYears({ edition }: { readonly edition: Edition }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const labelOf = (award: 'laureate' | 'commended'): string =>
    edition.awards.find(({ id }) => id === award)?.label[language] ?? award;
  if (edition.history.length === 0) return null;
  return (
    <table className={styles.past}>
      <caption className={styles.caption}>{t('palmares.past')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('palmares.year')}</th>
          <th scope="col">{labelOf('laureate')}</th>
          <th scope="col">{labelOf('commended')}</th>
        </tr>
      </thead>
      <tbody>
        {edition.history.map(({ year, laureate, commended, source }) => (
          <tr key={year} title={source}>
            <th scope="row">{year}</th>
            <td>{laureate}</td>
            <td className="muted">{commended}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
