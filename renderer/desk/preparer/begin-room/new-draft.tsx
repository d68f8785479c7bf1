import { Button, NumberInput, PasswordInput, Radio, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Start } from '../../../../shared/edition/draft/begin';
import styles from './begin-room.module.css';
import { BorrowEdition } from './borrow-edition';
import { type Beginning, SHORTEST_PASSPHRASE, useBorrow } from './use-begin';

type Missing = 'borrowFirst' | 'tooShort' | 'notTheSame';

/** Year, what to begin from, and the passphrase that will be the organiser key's. */
export function NewDraft({ beginning }: { readonly beginning: Beginning }) {
  const { t } = useTranslation();
  const [chosen, setYear] = useState<number | null>(null);
  const [from, setFrom] = useState<Exclude<Start['from'], 'draft'>>('default');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [missing, miss] = useState<Missing | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const fieldAgain = useRef<HTMLInputElement>(null);
  const borrowing = useBorrow();
  const lastYear = from === 'last-year' ? borrowing.borrowed : null;
  // The year after the one that is taken up, until another is chosen.
  const year = chosen ?? (lastYear?.year ?? new Date().getFullYear()) + 1;
  const start: Start | null =
    from === 'last-year' ? lastYear && { from, edition: lastYear } : { from };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = whatIsMissing({ start, passphrase, again });
    miss(lacks);
    if (lacks === 'tooShort') field.current?.focus();
    if (lacks === 'notTheSame') fieldAgain.current?.focus();
    if (lacks === null && start) void beginning.begin(year, start, passphrase);
  };
  /** The sentence stands where it is mended. */
  const said = (where: Missing): string | false =>
    missing === where && t(`prepare.begin.${where}`, { count: SHORTEST_PASSPHRASE });
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="new-draft">
      <h2 id="new-draft">{t('prepare.begin.new')}</h2>
      <NumberInput
        label={t('prepare.begin.year')}
        value={year}
        min={2000}
        max={2100}
        w={140}
        onChange={(value) => setYear(Number(value) || year)}
      />
      <Radio.Group
        label={t('prepare.begin.from')}
        value={from}
        onChange={(value) => setFrom(value as typeof from)}
      >
        <Stack gap={10} mt={6}>
          {(['default', 'last-year', 'empty'] as const).map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`prepare.begin.start.${each}`)}
              description={t(`prepare.begin.about.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {from === 'last-year' && <BorrowEdition borrowing={borrowing} />}
      <PasswordInput
        label={t('prepare.begin.passphrase')}
        description={t('prepare.begin.passphraseHint', { count: SHORTEST_PASSPHRASE })}
        ref={field}
        value={passphrase}
        error={said('tooShort')}
        autoComplete="off"
        onChange={(event) => {
          miss(null);
          setPassphrase(event.currentTarget.value);
        }}
      />
      <PasswordInput
        label={t('prepare.begin.again')}
        ref={fieldAgain}
        value={again}
        error={said('notTheSame')}
        autoComplete="off"
        onChange={(event) => {
          miss(null);
          setAgain(event.currentTarget.value);
        }}
      />
      <div>
        <Button type="submit" size="md" loading={beginning.isBusy}>
          {t('prepare.begin.act')}
        </Button>
      </div>
      <p className={styles.trouble} role="alert">
        {said('borrowFirst')}
      </p>
    </form>
  );
}

function whatIsMissing({
  start,
  passphrase,
  again,
}: {
  readonly start: Start | null;
  readonly passphrase: string;
  readonly again: string;
}): Missing | null {
  if (start === null) return 'borrowFirst';
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'tooShort';
  return passphrase === again ? null : 'notTheSame';
}
