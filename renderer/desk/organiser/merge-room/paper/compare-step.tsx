import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellsOnPaper } from '../../../../../shared/ballot/two-typings';
import type { Edition } from '../../../../../shared/edition/edition';
import { useLanguage } from '../../../../i18n/use-language';
import type { PaperRow } from '../../../../store/paper-rows';
import { BlockedAct } from '../../blocked-act';
import { DifferenceRow } from './difference-row';
import styles from './paper.module.css';
import { type Comparison, compareSheet, sayTotal } from './paper-shows';

interface CompareStepProps {
  readonly edition: Edition;
  readonly row: PaperRow;
  readonly isBusy: boolean;
  readonly onKeep: (row: PaperRow) => void;
  readonly onRecord: (row: PaperRow, compared: Comparison) => void;
  readonly onForget: () => void;
}

/** What two people read differently, read again; the total held against the sum; then the signature. */
export function CompareStep(props: CompareStepProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { edition, isBusy, onKeep, onRecord, onForget } = props;
  const [row, setRow] = useState(props.row);
  const change = (part: Partial<PaperRow>): void => {
    const next = { ...row, ...part };
    setRow(next);
    onKeep(next);
  };
  const compared = compareSheet(row, edition, language);
  const { differences, unsettled, written, sum } = compared;
  const isWrong = unsettled === 0 && written !== null && written !== sum;
  const who = { first: row.first.by, second: row.second?.by ?? '' };
  const missing = [
    unsettled > 0 ? t('paper.missingSettled', { count: unsettled }) : null,
    isWrong && !row.isTotalRead ? t('paper.missingTotal') : null,
    row.reason.trim() === '' ? t('merge.compare.missingReason') : null,
  ].filter((each) => each !== null);
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>{t('paper.compareTitle')}</h2>
      <p className={styles.lead} role="status">
        {differences.length === 0
          ? t('paper.same', { count: cellsOnPaper(edition, row.juror).length, ...who })
          : t('paper.differ', { count: differences.length })}
      </p>
      {differences.length > 0 && (
        <table className={styles.differences}>
          <thead>
            <tr>
              <th scope="col">{t('paper.where')}</th>
              <th scope="col">{who.first}</th>
              <th scope="col">{who.second}</th>
              <th scope="col">{t('paper.kept')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <DifferenceRow
                key={each.key}
                difference={each}
                edition={edition}
                onKeep={(value) =>
                  change({ kept: { ...row.kept, [each.key]: value }, isTotalRead: false })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {unsettled === 0 && <p className={styles.total}>{sayTotal(compared, language)}</p>}
      {isWrong && (
        <Checkbox
          mt={8}
          label={t('paper.totalRead')}
          checked={row.isTotalRead}
          onChange={(event) => change({ isTotalRead: event.currentTarget.checked })}
        />
      )}
      <Textarea
        mt={16}
        className={styles.name ?? ''}
        label={t('paper.why')}
        description={t('paper.whyHint')}
        value={row.reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <p className={styles.keys}>{t('paper.recordHow')}</p>
      <div className={styles.acts}>
        <Button variant="subtle" c="var(--accent-ink)" onClick={onForget}>
          {t('paper.again')}
        </Button>
        <BlockedAct
          icon={<IconWritingSign size={17} stroke={1.8} aria-hidden />}
          blocked={
            missing.length === 0 ? null : t('merge.compare.missing', { what: missing.join(', ') })
          }
          busy={isBusy}
          onAct={() => onRecord(row, compared)}
        >
          {t('paper.record')}
        </BlockedAct>
      </div>
    </section>
  );
}
