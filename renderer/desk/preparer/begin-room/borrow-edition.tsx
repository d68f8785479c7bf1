import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import styles from './begin-room.module.css';
import type { Borrowing } from './use-begin';

/** The file, key and passphrase of last year's edition; then what is taken over. */
export function BorrowEdition({ borrowing }: { readonly borrowing: Borrowing }) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const { borrowed, trouble, isBusy, read } = borrowing;
  return (
    <div className={styles.borrow}>
      {(['edition', 'organiser-key'] as const).map((want) => {
        const file = want === 'edition' ? borrowing.edition : borrowing.key;
        const label = t(want === 'edition' ? 'organiser.open.edition' : 'organiser.open.key');
        return (
          <div key={want} className={styles.file}>
            <span className={styles.fileName}>
              {label}
              {file && <b> {file.name}</b>}
            </span>
            <Button
              variant="default"
              aria-label={t(file ? 'organiser.open.changeOf' : 'organiser.open.chooseOf', {
                label,
              })}
              onClick={() => void borrowing.choose(want)}
            >
              {t(file ? 'organiser.open.change' : 'organiser.open.choose')}
            </Button>
          </div>
        );
      })}
      <div className={styles.line}>
        <PasswordInput
          label={t('prepare.begin.lastPassphrase')}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Not the form around it: this edition is read first.
            event.preventDefault();
            void read(passphrase);
          }}
        />
        <Button variant="default" loading={isBusy} onClick={() => void read(passphrase)}>
          {t('prepare.begin.read')}
        </Button>
      </div>
      <p className={styles.trouble} role="alert">
        {trouble}
      </p>
      {borrowed && (
        <p role="status">
          {t('prepare.begin.borrowed', {
            title: inLanguage(borrowed.shortTitle),
            criteria: borrowed.grid.criteria.length,
            jurors: borrowed.jurors.length,
          })}
        </p>
      )}
    </div>
  );
}
