import { useTranslation } from 'react-i18next';
import { workExample } from '../../../../shared/edition/draft/worked-example';
import type { Rules } from '../../../../shared/edition/rules';
import { sayDecimal } from '../../../../shared/words/format';
import { useLanguage } from '../../../i18n/use-language';
import styles from '../preparer.module.css';
import own from './rules-room.module.css';

/** The rules at work on one invented result, recomputed at each change. */
export function WorkedExample({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const example = workExample(rules);
  const score = (hundredths: number): string => sayDecimal((hundredths / 100).toFixed(2), language);
  const facts = {
    laureate: score(example.laureate),
    second: score(example.second),
    gap: score(example.gap),
  };
  return (
    <section className={styles.panel} aria-labelledby="rules-example">
      <h2 id="rules-example" className={styles.sectionTitle}>
        {t('prepare.example.title')}
      </h2>
      <ul className={own.example}>
        <li>
          {t(example.asksDebate ? 'prepare.example.debate' : 'prepare.example.noDebate', facts)}
        </li>
        <li>
          {t('prepare.example.pool', {
            floor: score(example.poolFloor),
            first: rules.commended.ranks[0],
            last: rules.commended.ranks[1],
          })}
        </li>
        <li>
          {t('prepare.example.leave', { votes: example.votesToLeave, cast: example.votesCast })}
        </li>
        <li>{t('prepare.example.tooFew', { count: example.tooFew })}</li>
      </ul>
    </section>
  );
}
