import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areTwoPeople } from '../../../../../shared/ballot/paper';
import { cellsOnPaper, saidIn } from '../../../../../shared/ballot/two-typings';
import type { Edition } from '../../../../../shared/edition/edition';
import type { JurorId } from '../../../../../shared/ids';
import { useLanguage } from '../../../../i18n/use-language';
import type { TypingRow } from '../../../../store/paper-rows';
import { BlockedAct } from '../../blocked-act';
import { namesOf } from '../../name-of';
import styles from './paper.module.css';
import { isTotal } from './paper-shows';
import { TypingGrid } from './typing-grid';

interface TypingStepProps {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly typing: TypingRow;
  /** Who typed first; null while this is the first typing. */
  readonly before: string | null;
  readonly onKeep: (typing: TypingRow) => void;
}

/** One reading of the sheet by one person, kept box by box. */
export function TypingStep({ edition, juror, typing, before, onKeep }: TypingStepProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [typed, setTyped] = useState(typing);
  const change = (part: Partial<TypingRow>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    onKeep(next);
  };
  const all = cellsOnPaper(edition, juror);
  const filled = all.filter((cell) => saidIn(typed.cells, cell) !== '').length;
  const isOther = before === null || areTwoPeople([before, typed.by]);
  const missing = [
    typed.by.trim() === '' ? t('paper.missingName') : null,
    typed.by.trim() !== '' && !isOther ? t('paper.sameName', { first: before }) : null,
    filled === 0 ? t('paper.nothing') : null,
    isTotal(typed.total) ? null : t('paper.totalBad'),
  ].filter((each) => each !== null);
  const name = namesOf(edition, language).juror(juror);
  return (
    <section className={styles.step}>
      <h2 id="paper-step" className={styles.heading}>
        {t(before === null ? 'paper.first' : 'paper.second')}
      </h2>
      <p className={styles.lead}>
        {before === null
          ? t('paper.firstLead', { juror: name })
          : t('paper.secondLead', { first: before })}
      </p>
      <TextInput
        className={styles.name ?? ''}
        label={t(before === null ? 'paper.by' : 'paper.bySecond')}
        description={t('merge.enrol.byHint')}
        value={typed.by}
        maxLength={200}
        onChange={(event) => change({ by: event.currentTarget.value })}
      />
      <p className={styles.keys}>{t('paper.keys')}</p>
      <TypingGrid
        edition={edition}
        juror={juror}
        cells={typed.cells}
        labelledBy="paper-step"
        onType={(cells) => change({ cells })}
      />
      <div className={styles.end}>
        <TextInput
          label={t('paper.totalWritten')}
          description={t('paper.totalNone')}
          value={typed.total}
          inputMode="numeric"
          maxLength={7}
          onChange={(event) => change({ total: event.currentTarget.value.trim() })}
        />
        <div className={styles.acts}>
          <span className={styles.count}>
            {t('paper.typed', { count: filled, all: all.length })}
          </span>
          <BlockedAct
            icon={<IconCheck size={17} stroke={1.8} aria-hidden />}
            blocked={
              missing.length === 0 ? null : t('merge.compare.missing', { what: missing.join(', ') })
            }
            onAct={() => change({ isDone: true })}
          >
            {t(before === null ? 'paper.endFirst' : 'paper.endSecond')}
          </BlockedAct>
        </div>
      </div>
    </section>
  );
}
