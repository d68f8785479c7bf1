import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyText } from '../../../../shared/file/text-rules';
import { passFocusOn } from '../../../parts/pass-focus';
import type { BenefitRow } from '../../../store/publicity-rows';
import styles from './benefits.module.css';

export interface BenefitActs {
  readonly promise: (promised: Pick<BenefitRow, 'company' | 'words'>) => void;
  readonly tick: (id: number, isDone: boolean) => void;
  readonly withdraw: (id: number) => void;
}

interface BenefitsProps {
  readonly benefits: readonly BenefitRow[];
  /** Winners, proposed for the company's name. */
  readonly companies: readonly string[];
  readonly acts: BenefitActs;
}

/** What was promised to the winners, followed until the next congress. */
export function Benefits({ benefits, companies, acts }: BenefitsProps) {
  const { t } = useTranslation();
  const [company, setCompany] = useState(companies[0] ?? '');
  const [words, setWords] = useState('');
  const promised = { company: tidyText(company), words: tidyText(words) };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (promised.company === '' || promised.words === '') return;
    acts.promise(promised);
    setWords('');
  };
  const done = benefits.filter(({ isDone }) => isDone).length;
  return (
    <section className={styles.benefits} aria-labelledby="benefits-title">
      <h2 id="benefits-title" className={styles.title}>
        {t('palmares.benefits.title')}
      </h2>
      <p className="muted">{t('palmares.benefits.lead')}</p>
      {benefits.length === 0 ? (
        <p className="muted">{t('palmares.benefits.none')}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {benefits.map((one) => (
              <Benefit key={one.id} benefit={one} acts={acts} />
            ))}
          </ul>
          <p className="muted" role="status">
            {t('palmares.benefits.count', { done, all: benefits.length })}
          </p>
        </>
      )}
      <form className={styles.form} onSubmit={add}>
        <TextInput
          label={t('palmares.benefits.company')}
          value={company}
          list="benefit-companies"
          maxLength={200}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        <datalist id="benefit-companies">
          {companies.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextInput
          label={t('palmares.benefits.words')}
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('palmares.benefits.add')}
        </Button>
      </form>
    </section>
  );
}

function Benefit({ benefit, acts }: { readonly benefit: BenefitRow; readonly acts: BenefitActs }) {
  const { t } = useTranslation();
  const { id, company, words, isDone } = benefit;
  return (
    <li className={styles.line}>
      <Checkbox
        checked={isDone}
        label={
          <>
            <bdi>{words}</bdi>
            <span className="muted">
              {' '}
              · <bdi>{company}</bdi> ·{' '}
              {t(isDone ? 'palmares.benefits.done' : 'palmares.benefits.todo')}
            </span>
          </>
        }
        onChange={(event) => acts.tick(id, event.currentTarget.checked)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('palmares.benefits.remove', { words })}
        onClick={(event) => {
          passFocusOn(event.currentTarget);
          acts.withdraw(id);
        }}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
