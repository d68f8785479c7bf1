import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { Crown } from '../../../parts/crown';
import type { PrizeShown } from './palmares-shows';
import styles from './prize.module.css';

interface PrizeProps {
  readonly prize: PrizeShown;
  readonly edition: Edition;
}

/** One award: its crown, the name in serif, the jury's words. */
export function Prize({ prize, edition }: PrizeProps) {
  const { t } = useTranslation();
  const { award, label, winners, citation, figures } = prize;
  if (winners.length === 0) {
    return <p className={styles.none}>{t('palmares.notAwarded', { label })}</p>;
  }
  const isLaureate = award === 'laureate';
  return (
    <section className={styles.prize} data-award={award} aria-label={label}>
      <div className={styles.crown}>
        <Crown
          weights={edition.grid.criteria.map(({ weight }) => weight)}
          size={isLaureate ? 72 : 56}
          tone={isLaureate ? 'laureate' : 'commended'}
        />
      </div>
      <div className={styles.words}>
        <p className={styles.label}>{label}</p>
        {winners.map(({ id, name, product }) => (
          <div key={id}>
            <h2 className={styles.name} data-long={name.length > 60 || undefined}>
              {name}
            </h2>
            <p className={styles.product}>{product}</p>
          </div>
        ))}
        {citation && <p className={styles.citation}>{citation}</p>}
        {figures && <p className={styles.figures}>{figures}</p>}
      </div>
    </section>
  );
}
