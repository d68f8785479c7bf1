import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFrame } from '../../../../shared/edition/draft/draft';
import { sayDay } from '../../../../shared/words/format';
import { zonedInstant } from '../../../../shared/words/zoned-instant';
import { useLanguage } from '../../../i18n/use-language';
import styles from '../preparer.module.css';

type Schedule = DraftFrame['schedule'];

interface DatesProps {
  readonly frame: DraftFrame;
  readonly keep: (said: Partial<Schedule>) => void;
}

const DATES = [
  'callOpens',
  'callCloses',
  'interestsDeclared',
  'scoringOpens',
  'scoringCloses',
  'hearings',
  'deliberation',
  'ceremony',
] as const satisfies readonly (keyof Schedule)[];

/** Days that end at an hour people must know. */
const WITH_HOUR: ReadonlySet<keyof Schedule> = new Set(['callCloses', 'scoringCloses']);

/** The year as a thread of dates, in the edition's time zone. */
export function DatesOfYear({ frame, keep }: DatesProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { schedule, timezone } = frame;
  const write = (which: keyof Schedule, day: string, time: string): void =>
    keep({ [which]: day !== '' && time !== '' ? zonedInstant(day, time, timezone) : day });
  return (
    <section className={styles.section} aria-labelledby="prize-dates">
      <h2 id="prize-dates" className={styles.sectionTitle}>
        {t('prepare.prize.dates')}
      </h2>
      <p className={styles.hint}>{t('prepare.prize.datesHint', { zone: timezone })}</p>
      <div className={styles.fields}>
        {DATES.map((which) => {
          const day = schedule[which].slice(0, 10);
          const time = schedule[which].slice(11, 16);
          const label = t(`prepare.prize.date.${which}`);
          return (
            <div key={which} className={styles.line}>
              <TextInput
                className={styles.grow ?? ''}
                type="date"
                label={label}
                // The box writes days as the system does: 07/09 is said in words too.
                description={Number.isNaN(Date.parse(day)) ? null : sayDay(day, language, 'UTC')}
                inputWrapperOrder={['label', 'input', 'description']}
                value={day}
                onChange={(event) => write(which, event.currentTarget.value, time)}
              />
              {WITH_HOUR.has(which) && (
                <TextInput
                  type="time"
                  w={110}
                  label={t('prepare.prize.hour')}
                  aria-label={t('prepare.prize.hourOf', { date: label })}
                  value={time}
                  disabled={day === ''}
                  onChange={(event) => write(which, day, event.currentTarget.value)}
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
