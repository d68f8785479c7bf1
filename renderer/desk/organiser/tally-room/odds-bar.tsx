import { useTranslation } from 'react-i18next';
import { fillOf } from '../../../parts/chart-tones';
import styles from './odds-bar.module.css';
import type { OddsShown } from './odds-shows';

/** Who would be first if the jury were drawn again from the same jurors. */
export function OddsBar({ odds }: { readonly odds: OddsShown }) {
  const { t } = useTranslation();
  const words = odds.parts.map(({ key, head, figure }) => {
    return `${key === 'others' ? head || t('tally.odds.others') : key} ${figure}`;
  });
  return (
    <div className={styles.odds}>
      <p className={styles.title} title={odds.how}>
        {t('tally.odds.title')}
      </p>
      <div role="img" aria-label={`${words.join(', ')}. ${odds.how}`} className={styles.bar}>
        {odds.parts.map(({ key, head, tone, share, figure }) => (
          <span key={key} style={{ flexGrow: share }} className={styles.part}>
            <b style={{ background: fillOf(tone) }} data-tone={tone}>
              {head}
            </b>
            <span>{figure}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
