import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnPaper } from '../../../../../shared/ballot/two-typings';
import type { Edition } from '../../../../../shared/edition/edition';
import styles from './paper.module.css';
import { isTotal, type PaperDifference } from './paper-shows';

interface DifferenceRowProps {
  readonly difference: PaperDifference;
  readonly edition: Edition;
  readonly onKeep: (value: string) => void;
}

/** One box read in two ways: one click keeps either, or a third reading is typed. */
export function DifferenceRow({ difference, edition, onKeep }: DifferenceRowProps) {
  const { t } = useTranslation();
  const { cell, where, first, second, kept } = difference;
  const readings = [first, second];
  const [typed, setTyped] = useState(kept ?? '');
  const keep = (value: string): void => {
    setTyped(value);
    onKeep(value);
  };
  const type = (text: string): void => {
    const value = text.trim().toUpperCase();
    const isRead = cell === null ? isTotal(value) : isOnPaper(value, cell, edition);
    if (value !== '' && isRead) keep(value);
    else setTyped(value);
  };
  return (
    <tr>
      <th scope="row">{where}</th>
      {readings.map((reading, at) => (
        <td key={at === 0 ? 'first' : 'second'}>
          <Button
            variant={kept === reading ? 'filled' : 'default'}
            size="compact-md"
            aria-pressed={kept === reading}
            onClick={() => keep(reading)}
          >
            {reading === '' ? t('paper.empty') : reading}
          </Button>
        </td>
      ))}
      <td>
        <input
          className={styles.other}
          aria-label={`${t('paper.kept')}, ${where}`}
          autoComplete="off"
          data-kept={kept !== null || undefined}
          maxLength={7}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </td>
    </tr>
  );
}
