import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayDayOfYear } from '../../../../shared/words/deadline';
import { useLanguage } from '../../../i18n/use-language';
import { SpokenCode } from '../../../parts/spoken-code';
import styles from './hand-in.module.css';
import type { Sign } from './use-sign';

interface ReceiptStubProps extends Sign {
  readonly edition: Edition;
  readonly last: NonNullable<Sign['last']>;
}

/** The receipt of the last revision, to compare with the organiser's; and its file again. */
export function ReceiptStub({ edition, last, act, signing, saveAgain }: ReceiptStubProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { row, signedAt } = last;
  const day = sayDayOfYear({ instant: signedAt, language, timeZone: edition.timezone });
  return (
    <section className={styles.receipt} aria-labelledby="juror-receipt">
      <h3 id="juror-receipt" className={styles.cap}>
        {t('juror.sign.receipt', { rev: row.rev, day })}
      </h3>
      <div className={styles.stub}>
        <p role="status">
          <SpokenCode code={row.receiptCode} size={20} />
        </p>
        <p className={styles.small}>
          {row.fileName === null ? t('juror.sign.notSaved') : t('juror.sign.receiptHow')}
        </p>
        {row.fileName !== null && (
          <>
            <p className={styles.small}>{t('juror.sign.savedAs', { name: row.fileName })}</p>
            {act.at !== 'save-again' && last.isOfThisLaptop && (
              <Button
                variant="subtle"
                size="compact-sm"
                className={styles.again}
                disabled={signing.at === 'signing'}
                onClick={() => saveAgain(row)}
              >
                {t('juror.sign.saveAgain')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
