import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/edition/edition';
import { sayShortMoment } from '../../../shared/words/deadline';
import { useLanguage } from '../../i18n/use-language';
import { datesThread, type Step } from './dates-shows';
import styles from './dates-thread.module.css';

/** The juror's dates as a thread, the next one lit. */
export function DatesThread({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { pitch } = edition.rules;
  const { scale, criteria } = edition.grid;
  const how: Partial<Record<Step, string>> = {
    interestsDeclared: t('juror.welcome.when.interestsDeclaredHow'),
    scoringOpens: t('juror.welcome.when.scoringOpensHow', { count: criteria.length, ...scale }),
    scoringCloses: t('juror.welcome.when.scoringClosesHow'),
    hearings: t('juror.welcome.when.hearingsHow', {
      talk: pitch.presentationMinutes,
      questions: pitch.questionsMinutes,
    }),
  };
  return (
    <div>
      <h3 className={styles.title}>{t('juror.welcome.dates')}</h3>
      <ol>
        {datesThread(edition.schedule, Date.now()).map(({ step, instant, isNext }) => (
          <li key={step} className={styles.step} data-next={isNext}>
            <span className={styles.when}>
              {sayShortMoment({ instant, language, timeZone: edition.timezone })}
            </span>
            <span className={styles.dot} aria-hidden />
            <span>
              <span className={styles.what}>{t(`juror.welcome.when.${step}`)}</span>
              {isNext && <span className="visually-hidden">, {t('juror.welcome.next')}</span>}
              {how[step] && <span className={styles.how}>{how[step]}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
