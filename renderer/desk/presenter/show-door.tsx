import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './presenter-desk.module.css';

interface Props {
  readonly isBusy: boolean;
  readonly onOpen: (passphrase: string) => void;
}

/** A show made on another laptop: its passphrase first, then its file. */
export function ShowDoor({ isBusy, onOpen }: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={styles.show}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !isBusy) onOpen(passphrase);
      }}
    >
      <label>
        <span>{t('console.entry.showLead')}</span>
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </label>
      <button type="submit" className={styles.button} aria-disabled={passphrase === '' || isBusy}>
        {t('console.entry.show')}
      </button>
    </form>
  );
}
