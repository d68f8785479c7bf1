import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFrame } from '../../../../shared/edition/draft/draft';
import { tidyText } from '../../../../shared/file/text-rules';
import { passFocusOn } from '../../../parts/pass-focus';
import styles from '../preparer.module.css';

type History = DraftFrame['history'];

interface PastYearsProps {
  readonly history: History;
  readonly keep: (history: History) => void;
}

const BLANK = { year: 2018, laureate: '', commended: '', source: '' };

/** Who won before. A year without its source is a rumour, and is not added. */
export function PastYears({ history, keep }: PastYearsProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(BLANK);
  const type = (part: Partial<typeof BLANK>): void => setAdded({ ...added, ...part });
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const one = {
      year: added.year,
      laureate: tidyText(added.laureate),
      commended: tidyText(added.commended),
      source: tidyText(added.source),
    };
    if (one.laureate === '' || one.source === '') return;
    const others = history.filter(({ year }) => year !== one.year);
    keep([...others, one].toSorted((a, b) => a.year - b.year));
    setAdded({ ...BLANK, year: one.year + 1 });
  };
  return (
    <section className={styles.section} aria-labelledby="prize-past">
      <h2 id="prize-past" className={styles.sectionTitle}>
        {t('prepare.prize.past')}
      </h2>
      <p className={styles.hint}>{t('prepare.prize.pastHint')}</p>
      <table className={styles.table} aria-labelledby="prize-past">
        <thead>
          <tr>
            <th scope="col">{t('prepare.prize.year')}</th>
            <th scope="col">{t('prepare.prize.laureate')}</th>
            <th scope="col">{t('prepare.prize.commended')}</th>
            <th scope="col">{t('prepare.prize.source')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {history.map(({ year, laureate, commended, source }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{laureate}</td>
              <td>{commended}</td>
              <td style={{ overflowWrap: 'anywhere', fontSize: 12 }}>{source}</td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('prepare.prize.removeYear', { year })}
                  onClick={(event) => {
                    passFocusOn(event.currentTarget);
                    keep(history.filter((one) => one.year !== year));
                  }}
                >
                  <IconX size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className={styles.line} onSubmit={add}>
        <NumberInput
          w={90}
          label={t('prepare.prize.year')}
          value={added.year}
          min={1990}
          max={2100}
          hideControls
          onChange={(year) => type({ year: Number(year) || added.year })}
        />
        {(['laureate', 'commended', 'source'] as const).map((part) => (
          <TextInput
            key={part}
            className={styles.grow ?? ''}
            label={t(`prepare.prize.${part}`)}
            value={added[part]}
            maxLength={400}
            onChange={(event) => type({ [part]: event.currentTarget.value })}
          />
        ))}
        <Button type="submit" variant="default">
          {t('prepare.prize.addYear')}
        </Button>
      </form>
    </section>
  );
}
