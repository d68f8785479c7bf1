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
  readonly keepEmbargo: (embargo: string) => void;
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

/** The year as a thread of dates, in the edition's time zone; last, until when all is secret. */
export function DatesOfYear({ frame, keep, keepEmbargo }: DatesProps) {
  const { t } = useTranslation();
  const { schedule, timezone, embargo = '' } = frame;
  return (
    <section className={styles.section} aria-labelledby="prize-dates">
      <h2 id="prize-dates" className={styles.sectionTitle}>
        {t('prepare.prize.dates')}
      </h2>
      <p className={styles.hint}>{t('prepare.prize.datesHint', { zone: timezone })}</p>
      <div className={styles.fields}>
        {DATES.map((which) => (
          <Written
            key={which}
            label={t(`prepare.prize.date.${which}`)}
            written={schedule[which]}
            hasHour={WITH_HOUR.has(which)}
            timezone={timezone}
            onWrite={(written) => keep({ [which]: written })}
          />
        ))}
        <Written
          label={t('prepare.prize.embargo')}
          written={embargo}
          unwritten={t('prepare.prize.embargoDefault')}
          hasHour
          timezone={timezone}
          onWrite={keepEmbargo}
        />
      </div>
    </section>
  );
}

interface WrittenProps {
  readonly label: string;
  /** A day, or a day and an hour; empty where nobody wrote one. */
  readonly written: string;
  /** What holds then. */
  readonly unwritten?: string;
  readonly hasHour: boolean;
  readonly timezone: string;
  readonly onWrite: (written: string) => void;
}

/** One date. Its box writes days as the system does: below, 07/09 is said in words. */
function Written({ label, written, unwritten, hasHour, timezone, onWrite }: WrittenProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const day = written.slice(0, 10);
  const time = written.slice(11, 16);
  const write = (on: string, at: string): void =>
    onWrite(on !== '' && at !== '' ? zonedInstant(on, at, timezone) : on);
  return (
    <div className={styles.line}>
      <TextInput
        className={styles.grow ?? ''}
        type="date"
        label={label}
        description={Number.isNaN(Date.parse(day)) ? unwritten : sayDay(day, language, 'UTC')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={day}
        onChange={(event) => write(event.currentTarget.value, time)}
      />
      {hasHour && (
        <TextInput
          type="time"
          w={110}
          label={t('prepare.prize.hour')}
          aria-label={t('prepare.prize.hourOf', { date: label })}
          value={time}
          disabled={day === ''}
          onChange={(event) => write(day, event.currentTarget.value)}
        />
      )}
    </div>
  );
}
