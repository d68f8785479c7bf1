import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './presenter-desk.module.css';

interface Props {
  /** The file that was double-clicked; null asks for one once the passphrase is typed. */
  readonly name: string | null;
  readonly isBusy: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onAnother: () => void;
}

/** A show made on another laptop: its passphrase first, then its file. */
export function ShowDoor({ name, isBusy, onOpen, onAnother }: Props) {
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
        <span>{name ? t('console.entry.showOf', { name }) : t('console.entry.showLead')}</span>
        <input
          type="password"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the file was just opened for this one answer
          autoFocus={name !== null}
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
      </label>
      <button type="submit" className={styles.button} aria-disabled={passphrase === '' || isBusy}>
        {name ? t('console.entry.showGiven') : t('console.entry.show')}
      </button>
      {name && (
        <button type="button" className={styles.button} onClick={onAnother}>
          {t('console.entry.showAnother')}
        </button>
      )}
    </form>
  );
}
