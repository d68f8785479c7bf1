import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '../../../../shared/edition/interest';
import { recusalKind } from '../../../../shared/edition/juror';
import { useKeptText } from '../use-kept-text';
import styles from './declare.module.css';

interface InterestFieldsProps {
  readonly interest: Exclude<Interest, { kind: 'none' }>;
  readonly isMarked: boolean;
  readonly onDetail: (interest: Interest) => void;
  /** Enter in the last field goes on to the next row. */
  readonly onDone: () => void;
}

/** The words of a link; of a recusal, its nature and its consequence as a sentence. */
export function InterestFields({ interest, isMarked, onDetail, onDone }: InterestFieldsProps) {
  const { t } = useTranslation();
  const nature = useRef<HTMLSelectElement>(null);
  const latest = useRef(interest);
  latest.current = interest;
  const note = useKeptText(interest.note, (text) => onDetail({ ...latest.current, note: text }));
  const isRecusal = interest.kind === 'recusal';
  useEffect(() => {
    // Opened by a key on this row: the juror is about to say why.
    const row = nature.current?.closest('li');
    if (isRecusal && row?.contains(document.activeElement)) nature.current?.focus();
  }, [isRecusal]);
  return (
    <div className={styles.fields}>
      <div className={styles.pair} data-recusal={isRecusal}>
        {isRecusal && (
          <div>
            <label className={styles.cap} htmlFor={`nature-${interest.dossier}`}>
              {t('juror.declare.kind')}
            </label>
            <NativeSelect
              id={`nature-${interest.dossier}`}
              ref={nature}
              value={interest.why}
              onChange={(event) =>
                onDetail({ ...interest, why: recusalKind.parse(event.currentTarget.value) })
              }
              data={recusalKind.options.map((value) => ({
                value,
                label: t(`juror.declare.kinds.${value}`),
              }))}
            />
          </div>
        )}
        <div>
          <label className={styles.cap} htmlFor={`note-${interest.dossier}`}>
            {t('juror.declare.note')}
          </label>
          <TextInput
            id={`note-${interest.dossier}`}
            value={note.text}
            maxLength={300}
            onChange={(event) => note.type(event.currentTarget.value)}
            onBlur={note.flush}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              note.flush();
              onDone();
            }}
          />
        </div>
      </div>
      {isRecusal && (
        <p className={styles.consequence}>
          {t('juror.declare.consequence')}
          {isMarked && ` ${t('juror.declare.withdraws')}`}
        </p>
      )}
    </div>
  );
}
